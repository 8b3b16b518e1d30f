package patchbay.saml.metadata;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A service provider as its metadata describes it. Source: <i>SAML Metadata 2.4.4</i>.
 *
 * @param consumers where Responses may be posted by HTTP-POST, the default one first
 * @param logout where a logout may be sent, in the order of the document
 * @param signing keys for signing or for anything
 * @param encryption keys for encryption or for anything
 * @param nameIdFormats those that it takes, as URIs
 * @param signsRequests whether it says that it signs its requests
 * @param wantsSignedAssertions whether it wants assertions signed, and not only the Response
 */
public record ServiceProvider(
        String entityId,
        List<String> consumers,
        List<IdentityProvider.Endpoint> logout,
        List<X509Certificate> signing,
        List<X509Certificate> encryption,
        List<String> nameIdFormats,
        boolean signsRequests,
        boolean wantsSignedAssertions) {
    public static final String HTTP_POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    public static final String HTTP_REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

    public ServiceProvider {
        consumers = List.copyOf(consumers);
        logout = List.copyOf(logout);
        signing = List.copyOf(signing);
        encryption = List.copyOf(encryption);
        nameIdFormats = List.copyOf(nameIdFormats);
    }

    /** Where a logout may be sent by a browser; a POST before a redirect. */
    public Optional<IdentityProvider.Endpoint> browserLogout() {
        return logoutBy(HTTP_POST).or(() -> logoutBy(HTTP_REDIRECT));
    }

    private Optional<IdentityProvider.Endpoint> logoutBy(String binding) {
        return logout.stream().filter(each -> each.binding().equals(binding)).findFirst();
    }
}
