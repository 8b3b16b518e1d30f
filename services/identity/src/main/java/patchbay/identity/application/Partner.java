package patchbay.identity.application;

import java.util.List;
import java.util.Optional;
import patchbay.saml.issue.EncryptionTarget;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;

/**
 * How the service provider and we protect what we send each other, and how it takes a logout.
 *
 * @param signing which elements of a Response we sign
 * @param encryption for whom assertions are encrypted; empty: they stay readable for the browser
 * @param requestKeys certificates whose keys the service provider signs with
 * @param signedRequestsOnly whether a request without a signature is refused
 * @param logout where a logout goes; empty: the service provider takes none
 */
public record Partner(
        Signing signing,
        Optional<Encryption> encryption,
        List<PartnerCertificate> requestKeys,
        boolean signedRequestsOnly,
        Optional<Logout> logout) {
    /** A signed assertion, plain, for a service provider that says nothing (rule 7.21). */
    public static final Partner PLAIN =
            new Partner(Signing.ASSERTION, Optional.empty(), List.of(), false, Optional.empty());

    public Partner {
        requestKeys = List.copyOf(requestKeys);
    }

    /** The key that opens assertions, and the cipher. */
    public record Encryption(PartnerCertificate certificate, ContentEncryption content) {
        EncryptionTarget target() {
            return new EncryptionTarget(certificate.certificate(), content);
        }
    }

    /** The service provider's logout address. */
    public record Logout(String url, Binding binding) {}

    /** How a browser carries a message. */
    public enum Binding {
        POST,
        REDIRECT
    }

    /** For {@code ResponseIssuer}. */
    public Optional<EncryptionTarget> encryptTo() {
        return encryption.map(Encryption::target);
    }
}
