package patchbay.saml.verify;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/**
 * Every question that is asked of a SAML Response, in the order of asking. "Rule" refers to the
 * behaviour catalogue in {@code docs/reference}.
 */
public enum SamlCheck implements CheckDefinition {
    SIZE(
            "response-fits-the-limit",
            "the response is not larger than the sign-in endpoint takes",
            "rule 1.30; STS API Reference, AssumeRoleWithSAML, SAMLAssertion",
            "F36"),
    BASE64(
            "response-is-base64",
            "the response is strict base64 of something",
            "rule 1.3; SAML Bindings 3.5.4",
            "F01"),
    XML(
            "response-is-plain-xml",
            "the response is well-formed XML in UTF-8, without document type, entities, CDATA or"
                    + " processing instructions, and within the limits on depth and number",
            "rule 1.3; SAML Core 1.3, XML 1.0, Namespaces in XML 1.0",
            "F01"),
    STRUCTURE(
            "elements-are-in-their-place",
            "every SAML and signature element stands where the schema puts it, as often as the"
                    + " schema allows",
            "rule 1.3; SAML Core 2 and 3; XML Signature 4",
            ""),
    ONE_ASSERTION(
            "response-holds-one-assertion",
            "the response holds exactly one assertion, plain or encrypted",
            "rule 1.14; SAML Profiles 4.1.4.2",
            ""),
    IDS(
            "ids-are-unique",
            "every ID occurs once in the document and nowhere else",
            "SAML Core 1.3.4",
            ""),
    STATUS(
            "status-is-success",
            "the identity provider reports success",
            "rule 1.3; SAML Core 3.2.2",
            ""),
    ISSUER(
            "issuer-is-in-the-provider",
            "the issuer is an entity ID of the provider's metadata",
            "rule 1.11; SAML Profiles 4.1.4.2",
            "F11"),
    ENCRYPTED_AS_REQUIRED(
            "assertion-is-encrypted-as-required",
            "the assertion is encrypted where the provider requires it",
            "rule 1.18; IAM User Guide, SAML encryption",
            "F34"),
    SIGNED(
            "response-or-assertion-is-signed",
            "the response or the assertion carries a signature",
            "rule 1.14; SAML Profiles 4.1.4.5",
            "F09"),
    CANONICALISATION(
            "canonicalisation-is-exclusive",
            "the signature uses exclusive canonicalisation without comments",
            "SAML Core 5.4.3",
            "F09"),
    ALGORITHM(
            "signature-algorithm-is-accepted",
            "signature and digest use algorithms that are still safe",
            "rule 1.15; RFC 9231; NIST SP 800-131A",
            "F09"),
    SIGNATURE(
            "signature-is-by-the-provider",
            "one of the provider's certificates verifies the signature",
            "rules 1.14 and 1.16; XML Signature 3.2.2",
            "F09"),
    REFERENCE(
            "signature-covers-its-parent",
            "the signature covers exactly the element that holds it",
            "SAML Core 5.4.2 and 5.4.4",
            "F09"),
    DIGEST(
            "signed-content-is-unchanged",
            "the content is what was signed",
            "rule 1.14; XML Signature 3.2.1",
            "F09"),
    DECRYPTION(
            "assertion-can-be-decrypted",
            "one of the provider's private keys opens the assertion",
            "rules 1.18 and 1.19; XML Encryption 1.1",
            "F34"),
    CERTIFICATE(
            "certificate-is-current",
            "the certificate that signed has not expired (its expiry is not enforced)",
            "rule 1.17; SAML V2.0 Metadata Interoperability Profile 2.6.1",
            ""),
    ISSUERS_AGREE(
            "issuers-agree",
            "the signed issuer is the one whose key verified, in response and assertion alike",
            "rule 1.11; SAML Profiles 4.1.4.2",
            "F11"),
    VERSION("version-is-2", "response and assertion are SAML 2.0", "SAML Core 2.3.3, 4.1", ""),
    DATES(
            "dates-are-well-formed",
            "every date is UTC, written as YYYY-MM-DDThh:mm:ss[.fraction]Z",
            "SAML Core 1.3.3",
            ""),
    REDEEMED_IN_TIME(
            "redeemed-within-five-minutes",
            "the assertion is presented soon after it was issued",
            "rule 1.12",
            "F18"),
    ISSUED_IN_THE_PAST(
            "issued-in-the-past",
            "the assertion was not issued in the future",
            "rule 1.12; SAML Core 2.3.3",
            ""),
    CONDITIONS_IN_FORCE(
            "conditions-are-in-force",
            "now lies between NotBefore and NotOnOrAfter of the conditions",
            "rule 1.12; SAML Core 2.5.1.2",
            "F18"),
    CONFIRMATION_IN_FORCE(
            "confirmation-is-in-force",
            "the bearer confirmation has a NotOnOrAfter, and it has not passed",
            "rules 1.4 and 1.12; SAML Profiles 4.1.4.2",
            "F18"),
    SESSION_NOT_ENDED(
            "session-has-not-ended",
            "the session at the identity provider has not ended",
            "rule 1.25; SAML Core 2.7.2",
            "F18"),
    BEARER(
            "confirmation-is-bearer",
            "the subject is confirmed by possession of the assertion (bearer)",
            "rule 1.4; SAML Profiles 4.1.4.2",
            ""),
    ONE_CONFIRMATION(
            "confirmation-is-the-only-one",
            "the subject has exactly one confirmation",
            "rule 1.4",
            ""),
    RECIPIENT(
            "recipient-is-this-sign-in-address",
            "the recipient is an address of this sign-in endpoint",
            "rule 1.5; SAML Profiles 4.1.4.2",
            ""),
    DESTINATION(
            "destination-is-this-sign-in-address",
            "the destination of the response is an address of this sign-in endpoint",
            "SAML Bindings 3.5.5.2",
            ""),
    AUDIENCE(
            "audience-names-us",
            "every audience restriction names an audience of this sign-in endpoint",
            "rules 1.9 and 1.10; SAML Core 2.5.1.4",
            "F19"),
    CONDITIONS_UNDERSTOOD(
            "conditions-are-understood",
            "no condition is of an unknown kind",
            "SAML Core 2.5.1.1",
            ""),
    UNSOLICITED(
            "response-answers-the-right-request",
            "the response answers no request, or the one that was made",
            "rule 1.2; SAML Profiles 4.1.5",
            ""),
    LOGIN(
            "login-is-stated",
            "the assertion states that the person signed in",
            "SAML Profiles 4.1.4.2",
            ""),
    NAME_ID("subject-has-name-id", "the subject has a NameID", "rule 1.6", "F07"),
    NAME_ID_FORMAT(
            "name-id-format-is-listed",
            "the format of the NameID is one that sign-in lists in its metadata",
            "rule 1.7",
            ""),
    REPLAY(
            "assertion-was-not-used-before",
            "the assertion was not redeemed before, where the provider is strict about it",
            "rule 1.13; SAML Profiles 4.1.4.5",
            "");

    private final String name;
    private final String question;
    private final String source;
    private final Optional<String> failure;

    SamlCheck(String name, String question, String source, String failure) {
        this.name = name;
        this.question = question;
        this.source = source;
        this.failure = failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }

    @Override
    public CheckId id() {
        return new CheckId("saml." + name);
    }

    @Override
    public String question() {
        return question;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Optional<String> failure() {
        return failure;
    }
}
