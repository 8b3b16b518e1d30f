package patchbay.web.http;

import java.util.Optional;

/**
 * Whether a request that changes something was sent by a page of ours.
 *
 * <p>Browsers say where a post comes from, in {@code Sec-Fetch-Site} or else {@code Origin}; one
 * that says neither is no browser, and carries no cookie by accident.
 */
final class SameOrigin {
    private SameOrigin() {}

    static boolean holds(Incoming incoming) {
        Optional<String> site = incoming.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none");
        }
        Optional<String> origin = incoming.header("Origin");
        String own = incoming.door().scheme() + "://" + incoming.host();
        return origin.isEmpty() || origin.get().equalsIgnoreCase(own);
    }
}
