package patchbay.web.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie to be set for this host only, out of reach of scripts.
 *
 * @param name short name; on the wire it gets a prefix that tells TLS and plain apart
 * @param lifetime empty: until the browser closes
 * @param crossSite whether it is sent to us by a form posted from another site ({@code
 *     SameSite=None}, which browsers accept over TLS only)
 */
public record NewCookie(String name, String value, Optional<Duration> lifetime, boolean crossSite) {

    public static NewCookie session(String name, String value) {
        return new NewCookie(name, value, Optional.empty(), false);
    }

    public static NewCookie lasting(String name, String value, Duration lifetime) {
        return new NewCookie(name, value, Optional.of(lifetime), false);
    }

    /** The instruction to forget a cookie. */
    public static NewCookie gone(String name) {
        return new NewCookie(name, "", Optional.of(Duration.ZERO), false);
    }

    /**
     * The name on the wire. Plain and TLS share a host on a developer's machine; a browser would
     * not let one overwrite the other's cookie, so each has a name of its own. {@code __Host-} lets
     * no sibling host set it.
     */
    static String wireName(String name, boolean secure) {
        return (secure ? "__Host-" : "plain-") + name;
    }

    /** The value of the Set-Cookie header. */
    String header(boolean secure) {
        StringBuilder header =
                new StringBuilder(wireName(name, secure))
                        .append('=')
                        .append(value)
                        .append("; Path=/; HttpOnly");
        lifetime.ifPresent(time -> header.append("; Max-Age=").append(time.toSeconds()));
        if (secure) {
            header.append("; Secure");
        }
        return header.append(crossSite && secure ? "; SameSite=None" : "; SameSite=Lax").toString();
    }
}
