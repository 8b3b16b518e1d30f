package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import patchbay.saml.xml.NameTable;
import patchbay.saml.xml.XmlDocument;

/**
 * The schema of a Response, as far as we accept it: which element stands where, in which order, how
 * often, with which attributes. Every element in a namespace of SAML or of XML security must be at
 * its place; so no second assertion or signature can hide in a corner. Elements of other namespaces
 * are taken only where the schema leaves room for anything, and nothing of ours may stand in them.
 *
 * <p>Narrower than the schemas of SAML Core and XML Signature: no ds:Object, no assertion in
 * Advice, no encrypted names or attributes, no structured attribute values, no attribute with a
 * prefix but {@code xsi:type} and {@code xsi:nil} on values.
 */
final class Grammar {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Map<SamlName, Rule> BUILDING = new EnumMap<>(SamlName.class);
    private static final Rule[] RULES;

    /** What may stand in one element. */
    static final class Rule {
        /** Place in the order from 1, by ordinal of the child; 0 for what may not stand here. */
        final byte[] place = new byte[SamlName.values().length];

        /** Bit set of the places that may be filled more than once, and of those that must be. */
        int repeated;

        int required;
        int places;
        boolean foreign;
        boolean text;
        byte[][] attributes = {};
        int requiredAttributes;

        Rule one(SamlName child) {
            required |= 1 << (places + 1);
            return optional(child);
        }

        Rule optional(SamlName... children) {
            places++;
            for (SamlName child : children) {
                place[child.number()] = (byte) places;
            }
            return this;
        }

        Rule many(SamlName... children) {
            optional(children);
            repeated |= 1 << places;
            return this;
        }

        Rule anythingForeign() {
            foreign = true;
            return this;
        }

        /** Attribute names; the first {@code must} are required. */
        Rule attributes(int must, String... names) {
            attributes =
                    Arrays.stream(names)
                            .map(each -> each.getBytes(StandardCharsets.US_ASCII))
                            .toArray(byte[][]::new);
            requiredAttributes = must;
            return this;
        }
    }

    static {
        element(RESPONSE)
                .attributes(
                        3,
                        "ID",
                        "Version",
                        "IssueInstant",
                        "Destination",
                        "InResponseTo",
                        "Consent")
                .optional(ISSUER)
                .optional(SIGNATURE)
                .optional(EXTENSIONS)
                .one(STATUS)
                .many(ASSERTION, ENCRYPTED_ASSERTION);
        element(EXTENSIONS).anythingForeign();
        element(STATUS).one(STATUS_CODE).optional(STATUS_MESSAGE).optional(STATUS_DETAIL);
        element(STATUS_CODE).attributes(1, "Value").optional(STATUS_CODE);
        text(STATUS_MESSAGE);
        element(STATUS_DETAIL).anythingForeign();

        MessageGrammar.add();

        element(ASSERTION)
                .attributes(3, "ID", "Version", "IssueInstant")
                .one(ISSUER)
                .optional(SIGNATURE)
                .optional(SUBJECT)
                .optional(CONDITIONS)
                .optional(ADVICE)
                .many(AUTHN_STATEMENT, ATTRIBUTE_STATEMENT);
        text(ISSUER).attributes(0, "Format", "NameQualifier", "SPNameQualifier", "SPProvidedID");
        text(NAME_ID).attributes(0, "Format", "NameQualifier", "SPNameQualifier", "SPProvidedID");
        element(SUBJECT).optional(NAME_ID).many(SUBJECT_CONFIRMATION);
        element(SUBJECT_CONFIRMATION)
                .attributes(1, "Method")
                .optional(NAME_ID)
                .optional(SUBJECT_CONFIRMATION_DATA);
        element(SUBJECT_CONFIRMATION_DATA)
                .attributes(0, "NotOnOrAfter", "Recipient", "NotBefore", "InResponseTo", "Address")
                .many(KEY_INFO)
                .anythingForeign();
        element(CONDITIONS)
                .attributes(0, "NotBefore", "NotOnOrAfter")
                .many(AUDIENCE_RESTRICTION, ONE_TIME_USE, PROXY_RESTRICTION, CONDITION);
        element(CONDITION).anythingForeign();
        element(AUDIENCE_RESTRICTION).many(AUDIENCE);
        element(ONE_TIME_USE);
        element(PROXY_RESTRICTION).attributes(0, "Count").many(AUDIENCE);
        text(AUDIENCE);
        element(ADVICE).many(ASSERTION_ID_REF, ASSERTION_URI_REF).anythingForeign();
        text(ASSERTION_ID_REF);
        text(ASSERTION_URI_REF);
        element(AUTHN_STATEMENT)
                .attributes(1, "AuthnInstant", "SessionIndex", "SessionNotOnOrAfter")
                .optional(SUBJECT_LOCALITY)
                .one(AUTHN_CONTEXT);
        element(SUBJECT_LOCALITY).attributes(0, "Address", "DNSName");
        element(AUTHN_CONTEXT)
                .optional(AUTHN_CONTEXT_CLASS_REF)
                .optional(AUTHN_CONTEXT_DECL, AUTHN_CONTEXT_DECL_REF)
                .many(AUTHENTICATING_AUTHORITY);
        text(AUTHN_CONTEXT_CLASS_REF);
        text(AUTHN_CONTEXT_DECL).anythingForeign();
        text(AUTHN_CONTEXT_DECL_REF);
        text(AUTHENTICATING_AUTHORITY);
        element(ATTRIBUTE_STATEMENT).many(ATTRIBUTE);
        element(ATTRIBUTE)
                .attributes(1, "Name", "NameFormat", "FriendlyName")
                .many(ATTRIBUTE_VALUE);
        text(ATTRIBUTE_VALUE);

        element(SIGNATURE)
                .attributes(0, "Id")
                .one(SIGNED_INFO)
                .one(SIGNATURE_VALUE)
                .optional(KEY_INFO);
        element(SIGNED_INFO)
                .attributes(0, "Id")
                .one(CANONICALIZATION_METHOD)
                .one(SIGNATURE_METHOD)
                .one(REFERENCE);
        element(CANONICALIZATION_METHOD).attributes(1, "Algorithm").optional(INCLUSIVE_NAMESPACES);
        element(SIGNATURE_METHOD).attributes(1, "Algorithm");
        element(REFERENCE)
                .attributes(1, "URI", "Id", "Type")
                .one(TRANSFORMS)
                .one(DIGEST_METHOD)
                .one(DIGEST_VALUE);
        element(TRANSFORMS).many(TRANSFORM);
        element(TRANSFORM).attributes(1, "Algorithm").optional(INCLUSIVE_NAMESPACES);
        element(INCLUSIVE_NAMESPACES).attributes(1, "PrefixList");
        element(DIGEST_METHOD).attributes(1, "Algorithm");
        text(DIGEST_VALUE);
        text(SIGNATURE_VALUE).attributes(0, "Id");

        element(KEY_INFO)
                .attributes(0, "Id")
                .many(KEY_NAME, KEY_VALUE, X509_DATA, ENCRYPTED_KEY)
                .anythingForeign();
        text(KEY_NAME);
        element(KEY_VALUE).optional(RSA_KEY_VALUE).anythingForeign();
        element(RSA_KEY_VALUE).one(MODULUS).one(EXPONENT);
        text(MODULUS);
        text(EXPONENT);
        element(X509_DATA)
                .many(X509_CERTIFICATE, X509_CRL, X509_SKI, X509_SUBJECT_NAME, X509_ISSUER_SERIAL)
                .anythingForeign();
        text(X509_CERTIFICATE);
        text(X509_CRL);
        text(X509_SKI);
        text(X509_SUBJECT_NAME);
        element(X509_ISSUER_SERIAL).one(X509_ISSUER_NAME).one(X509_SERIAL_NUMBER);
        text(X509_ISSUER_NAME);
        text(X509_SERIAL_NUMBER);

        element(ENCRYPTED_ASSERTION).one(ENCRYPTED_DATA).many(ENCRYPTED_KEY);
        element(ENCRYPTED_DATA)
                .attributes(0, "Type", "Id", "MimeType", "Encoding")
                .one(ENCRYPTION_METHOD)
                .optional(KEY_INFO)
                .one(CIPHER_DATA);
        element(ENCRYPTED_KEY)
                .attributes(0, "Id", "Recipient", "Type", "MimeType", "Encoding")
                .one(ENCRYPTION_METHOD)
                .optional(KEY_INFO)
                .one(CIPHER_DATA)
                .optional(REFERENCE_LIST)
                .optional(CARRIED_KEY_NAME);
        element(ENCRYPTION_METHOD)
                .attributes(1, "Algorithm")
                .optional(KEY_SIZE)
                .optional(OAEP_PARAMS)
                .many(DIGEST_METHOD, MGF);
        text(KEY_SIZE);
        text(OAEP_PARAMS);
        element(MGF).attributes(1, "Algorithm");
        element(CIPHER_DATA).one(CIPHER_VALUE);
        text(CIPHER_VALUE);
        element(REFERENCE_LIST).many(DATA_REFERENCE);
        element(DATA_REFERENCE).attributes(1, "URI");
        text(CARRIED_KEY_NAME);

        RULES = new Rule[SamlName.values().length];
        BUILDING.forEach((name, rule) -> RULES[name.number()] = rule);
    }

    private Grammar() {}

    static Rule element(SamlName name) {
        Rule rule = new Rule();
        BUILDING.put(name, rule);
        return rule;
    }

    static Rule text(SamlName name) {
        Rule rule = element(name);
        rule.text = true;
        return rule;
    }

    /** What is out of place in a document whose root must be the given element; empty: nothing. */
    static Optional<String> violation(XmlDocument document, SamlName root) {
        if (!document.is(document.root(), root)) {
            return Optional.of(
                    "the root element is "
                            + Shown.of(document.writtenName(document.root()))
                            + " in namespace "
                            + Shown.of(document.namespace(document.root())));
        }
        for (int e = document.root(); e != XmlDocument.NONE; e = document.following(e)) {
            int name = document.name(e);
            if (name == NameTable.UNKNOWN) {
                return Optional.of("unknown element " + Shown.of(document.writtenName(e)));
            }
            String wrong = name == NameTable.FOREIGN ? foreign(document, e) : known(document, e);
            if (!wrong.isEmpty()) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }

    /** An element of another namespace may hold anything but what is ours. */
    private static String foreign(XmlDocument document, int e) {
        for (int c = document.firstChild(e); c != XmlDocument.NONE; c = document.nextSibling(c)) {
            if (document.name(c) != NameTable.FOREIGN) {
                return misplaced(document, c, e);
            }
        }
        return "";
    }

    private static String known(XmlDocument document, int e) {
        Rule rule = RULES[document.name(e)];
        if (!rule.text && document.hasText(e)) {
            return "text directly in " + Shown.of(document.writtenName(e));
        }
        int last = 0;
        int filled = 0;
        for (int c = document.firstChild(e); c != XmlDocument.NONE; c = document.nextSibling(c)) {
            int name = document.name(c);
            if (name < 0) {
                if (name == NameTable.FOREIGN && rule.foreign) {
                    continue;
                }
                return misplaced(document, c, e);
            }
            int place = rule.place[name];
            if (place == 0) {
                return misplaced(document, c, e);
            }
            if (place < last || (place == last && (rule.repeated & 1 << place) == 0)) {
                return misplaced(document, c, e) + " at this point";
            }
            last = place;
            filled |= 1 << place;
        }
        if ((rule.required & ~filled) != 0) {
            return "a required element is missing in " + Shown.of(document.writtenName(e));
        }
        return attributes(document, e, rule);
    }

    private static String attributes(XmlDocument document, int e, Rule rule) {
        int required = 0;
        for (int i = 0; i < document.attributeCount(e); i++) {
            int a = document.attributeAt(e, i);
            int known = document.hasPrefix(a) ? prefixed(document, e, a) : place(document, a, rule);
            if (known < 0) {
                return "attribute "
                        + Shown.of(document.attributeName(a))
                        + " may not stand on "
                        + Shown.of(document.writtenName(e));
            }
            required += known < rule.requiredAttributes ? 1 : 0;
        }
        return required < rule.requiredAttributes
                ? "a required attribute is missing on " + Shown.of(document.writtenName(e))
                : "";
    }

    private static int place(XmlDocument document, int attribute, Rule rule) {
        for (int i = 0; i < rule.attributes.length; i++) {
            if (document.isNamed(attribute, rule.attributes[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Only xsi:type and xsi:nil, where the schema derives types; they carry no meaning for us. */
    private static int prefixed(XmlDocument document, int e, int attribute) {
        int name = document.name(e);
        if (name != ATTRIBUTE_VALUE.number()
                && name != CONDITION.number()
                && name != SUBJECT_CONFIRMATION_DATA.number()) {
            return -1;
        }
        String local = document.attributeName(attribute);
        return document.attributeNamespace(attribute).equals(XSI)
                        && (local.endsWith(":type") || local.endsWith(":nil"))
                ? Integer.MAX_VALUE
                : -1;
    }

    private static String misplaced(XmlDocument document, int child, int parent) {
        return Shown.of(document.writtenName(child))
                + " may not stand in "
                + Shown.of(document.writtenName(parent));
    }
}
