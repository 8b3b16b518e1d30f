package patchbay.identity.factor;

import java.util.Set;

/**
 * Who asks an authenticator, as the browser sees it.
 *
 * @param domain that keys are registered for: the host, or a domain above it
 * @param origins of the page: scheme, host and port; two where a proxy may speak TLS for us
 */
public record RelyingParty(String domain, Set<String> origins) {
    public RelyingParty {
        origins = Set.copyOf(origins);
    }
}
