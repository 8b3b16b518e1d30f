package patchbay.saml.verify;

import java.util.Arrays;
import patchbay.saml.xml.NameTable;

/** The elements that a Response or a request may hold, by their names in the standards. */
enum SamlName implements NameTable.Known {
    RESPONSE(Space.PROTOCOL, "Response"),
    EXTENSIONS(Space.PROTOCOL, "Extensions"),
    STATUS(Space.PROTOCOL, "Status"),
    STATUS_CODE(Space.PROTOCOL, "StatusCode"),
    STATUS_MESSAGE(Space.PROTOCOL, "StatusMessage"),
    STATUS_DETAIL(Space.PROTOCOL, "StatusDetail"),

    AUTHN_REQUEST(Space.PROTOCOL, "AuthnRequest"),
    NAME_ID_POLICY(Space.PROTOCOL, "NameIDPolicy"),
    REQUESTED_AUTHN_CONTEXT(Space.PROTOCOL, "RequestedAuthnContext"),
    SCOPING(Space.PROTOCOL, "Scoping"),
    IDP_LIST(Space.PROTOCOL, "IDPList"),
    IDP_ENTRY(Space.PROTOCOL, "IDPEntry"),
    GET_COMPLETE(Space.PROTOCOL, "GetComplete"),
    REQUESTER_ID(Space.PROTOCOL, "RequesterID"),
    LOGOUT_REQUEST(Space.PROTOCOL, "LogoutRequest"),
    LOGOUT_RESPONSE(Space.PROTOCOL, "LogoutResponse"),
    SESSION_INDEX(Space.PROTOCOL, "SessionIndex"),

    ASSERTION(Space.ASSERTION, "Assertion"),
    ENCRYPTED_ASSERTION(Space.ASSERTION, "EncryptedAssertion"),
    ISSUER(Space.ASSERTION, "Issuer"),
    SUBJECT(Space.ASSERTION, "Subject"),
    NAME_ID(Space.ASSERTION, "NameID"),
    SUBJECT_CONFIRMATION(Space.ASSERTION, "SubjectConfirmation"),
    SUBJECT_CONFIRMATION_DATA(Space.ASSERTION, "SubjectConfirmationData"),
    CONDITIONS(Space.ASSERTION, "Conditions"),
    CONDITION(Space.ASSERTION, "Condition"),
    AUDIENCE_RESTRICTION(Space.ASSERTION, "AudienceRestriction"),
    AUDIENCE(Space.ASSERTION, "Audience"),
    ONE_TIME_USE(Space.ASSERTION, "OneTimeUse"),
    PROXY_RESTRICTION(Space.ASSERTION, "ProxyRestriction"),
    ADVICE(Space.ASSERTION, "Advice"),
    ASSERTION_ID_REF(Space.ASSERTION, "AssertionIDRef"),
    ASSERTION_URI_REF(Space.ASSERTION, "AssertionURIRef"),
    AUTHN_STATEMENT(Space.ASSERTION, "AuthnStatement"),
    SUBJECT_LOCALITY(Space.ASSERTION, "SubjectLocality"),
    AUTHN_CONTEXT(Space.ASSERTION, "AuthnContext"),
    AUTHN_CONTEXT_CLASS_REF(Space.ASSERTION, "AuthnContextClassRef"),
    AUTHN_CONTEXT_DECL(Space.ASSERTION, "AuthnContextDecl"),
    AUTHN_CONTEXT_DECL_REF(Space.ASSERTION, "AuthnContextDeclRef"),
    AUTHENTICATING_AUTHORITY(Space.ASSERTION, "AuthenticatingAuthority"),
    ATTRIBUTE_STATEMENT(Space.ASSERTION, "AttributeStatement"),
    ATTRIBUTE(Space.ASSERTION, "Attribute"),
    ATTRIBUTE_VALUE(Space.ASSERTION, "AttributeValue"),

    SIGNATURE(Space.SIGNATURE, "Signature"),
    SIGNED_INFO(Space.SIGNATURE, "SignedInfo"),
    CANONICALIZATION_METHOD(Space.SIGNATURE, "CanonicalizationMethod"),
    SIGNATURE_METHOD(Space.SIGNATURE, "SignatureMethod"),
    REFERENCE(Space.SIGNATURE, "Reference"),
    TRANSFORMS(Space.SIGNATURE, "Transforms"),
    TRANSFORM(Space.SIGNATURE, "Transform"),
    DIGEST_METHOD(Space.SIGNATURE, "DigestMethod"),
    DIGEST_VALUE(Space.SIGNATURE, "DigestValue"),
    SIGNATURE_VALUE(Space.SIGNATURE, "SignatureValue"),
    INCLUSIVE_NAMESPACES(Space.EXCLUSIVE, "InclusiveNamespaces"),
    KEY_INFO(Space.SIGNATURE, "KeyInfo"),
    KEY_NAME(Space.SIGNATURE, "KeyName"),
    KEY_VALUE(Space.SIGNATURE, "KeyValue"),
    RSA_KEY_VALUE(Space.SIGNATURE, "RSAKeyValue"),
    MODULUS(Space.SIGNATURE, "Modulus"),
    EXPONENT(Space.SIGNATURE, "Exponent"),
    X509_DATA(Space.SIGNATURE, "X509Data"),
    X509_CERTIFICATE(Space.SIGNATURE, "X509Certificate"),
    X509_CRL(Space.SIGNATURE, "X509CRL"),
    X509_SKI(Space.SIGNATURE, "X509SKI"),
    X509_SUBJECT_NAME(Space.SIGNATURE, "X509SubjectName"),
    X509_ISSUER_SERIAL(Space.SIGNATURE, "X509IssuerSerial"),
    X509_ISSUER_NAME(Space.SIGNATURE, "X509IssuerName"),
    X509_SERIAL_NUMBER(Space.SIGNATURE, "X509SerialNumber"),

    ENCRYPTED_DATA(Space.ENCRYPTION, "EncryptedData"),
    ENCRYPTED_KEY(Space.ENCRYPTION, "EncryptedKey"),
    ENCRYPTION_METHOD(Space.ENCRYPTION, "EncryptionMethod"),
    KEY_SIZE(Space.ENCRYPTION, "KeySize"),
    OAEP_PARAMS(Space.ENCRYPTION, "OAEPparams"),
    MGF(Space.ENCRYPTION_11, "MGF"),
    CIPHER_DATA(Space.ENCRYPTION, "CipherData"),
    CIPHER_VALUE(Space.ENCRYPTION, "CipherValue"),
    REFERENCE_LIST(Space.ENCRYPTION, "ReferenceList"),
    DATA_REFERENCE(Space.ENCRYPTION, "DataReference"),
    CARRIED_KEY_NAME(Space.ENCRYPTION, "CarriedKeyName");

    private static final SamlName[] ALL = values();

    /** The table by which the parser numbers elements. */
    static final NameTable TABLE =
            new NameTable(
                    Arrays.stream(ALL)
                            .map(each -> new NameTable.Name(each.namespace, each.local))
                            .toList());

    private final String namespace;
    private final String local;

    SamlName(String namespace, String local) {
        this.namespace = namespace;
        this.local = local;
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the table is made from this enum, in its order
    public int number() {
        return ordinal();
    }

    static SamlName of(int number) {
        return ALL[number];
    }

    private static final class Space {
        static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
        static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
        static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
        static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
        static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
        static final String ENCRYPTION_11 = "http://www.w3.org/2009/xmlenc11#";
    }
}
