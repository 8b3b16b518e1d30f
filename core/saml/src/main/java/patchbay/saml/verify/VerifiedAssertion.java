package patchbay.saml.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trusted identity provider said about a person, for this sign-in endpoint, in force when it
 * was verified. Every value was read from signed octets.
 *
 * <p>Only {@link ResponseVerifier} makes these, so a method that takes one needs no further proof.
 */
public final class VerifiedAssertion {
    private final AssertionContent content;
    private final NameId nameId;
    private final String recipient;
    private final Validity validity;
    private final SigningKey signedBy;

    VerifiedAssertion(
            AssertionContent content,
            NameId nameId,
            String recipient,
            Validity validity,
            SigningKey signedBy) {
        this.content = content;
        this.nameId = nameId;
        this.recipient = recipient;
        this.validity = validity;
        this.signedBy = signedBy;
    }

    /** The instants of an assertion, read from their text. */
    record Validity(
            Instant issueInstant, Instant notOnOrAfter, Optional<Instant> sessionNotOnOrAfter) {}

    /** Entity ID of the identity provider. */
    public String issuer() {
        return content.issuer();
    }

    /** The assertion's ID, chosen by the identity provider; unique there. */
    public String id() {
        return content.id();
    }

    /** Whom the assertion is about. */
    public NameId nameId() {
        return nameId;
    }

    /** The format of the NameID as STS spells it, {@link NameId#subjectType()}. */
    public String subjectType() {
        return nameId.subjectType();
    }

    /** The sign-in address that the assertion was made for; becomes {@code saml:aud}. */
    public String recipient() {
        return recipient;
    }

    /** Every audience named, in order. */
    public List<String> audiences() {
        return content.audiences();
    }

    public Instant issueInstant() {
        return validity.issueInstant();
    }

    /** The earlier NotOnOrAfter of conditions and bearer confirmation. */
    public Instant notOnOrAfter() {
        return validity.notOnOrAfter();
    }

    /** When the session at the identity provider ends; where several are given, the earliest. */
    public Optional<Instant> sessionNotOnOrAfter() {
        return validity.sessionNotOnOrAfter();
    }

    /** Values by attribute name, in the order of the document; repeated attributes joined. */
    public Map<String, List<String>> attributes() {
        return content.attributes();
    }

    /** The values of an attribute; empty where it was not sent. */
    public List<String> attribute(String name) {
        return content.attributes().getOrDefault(name, List.of());
    }

    /** The key that verified the signature; for the audit log. */
    public SigningKey signedBy() {
        return signedBy;
    }

    /** Without personal values, for logs. */
    @Override
    public String toString() {
        return "VerifiedAssertion[id=" + id() + ", issuer=" + issuer() + "]";
    }
}
