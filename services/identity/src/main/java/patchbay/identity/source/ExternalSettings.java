package patchbay.identity.source;

import java.util.List;
import java.util.Optional;
import patchbay.saml.metadata.IdentityProvider;

/**
 * How another identity provider signs people in here (rules 7.8, 7.9).
 *
 * @param providers those of its metadata, the one that is asked first
 * @param metadataUrl where newer metadata is; empty where it is pasted
 * @param consumerId stands in the address that its responses are posted to
 * @param signRequests whether our requests carry a signature
 * @param byPost whether requests are posted rather than put into an address
 * @param unsolicited whether people may start at the identity provider
 */
public record ExternalSettings(
        List<IdentityProvider> providers,
        String metadataUrl,
        String consumerId,
        boolean signRequests,
        boolean byPost,
        boolean unsolicited) {
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

    public ExternalSettings {
        providers = List.copyOf(providers);
    }

    public IdentityProvider provider() {
        return providers.getFirst();
    }

    /** Where requests go by the binding that was chosen, or else by the other one. */
    public IdentityProvider.Endpoint endpoint() {
        return endpoint(byPost ? POST : REDIRECT)
                .or(() -> endpoint(byPost ? REDIRECT : POST))
                .orElseThrow(() -> new IllegalStateException("no sign-in address"));
    }

    public static boolean isPost(IdentityProvider.Endpoint endpoint) {
        return endpoint.binding().equals(POST);
    }

    private Optional<IdentityProvider.Endpoint> endpoint(String binding) {
        return provider().singleSignOn().stream()
                .filter(each -> each.binding().equals(binding))
                .findFirst();
    }

    boolean reachable() {
        return endpoint(POST).isPresent() || endpoint(REDIRECT).isPresent();
    }
}
