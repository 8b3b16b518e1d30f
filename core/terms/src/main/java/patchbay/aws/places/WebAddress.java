package patchbay.aws.places;

import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http or https address taken apart, each part as written.
 *
 * <p>Stricter than a URL parser on purpose: no user info, no backslash, no white space or control
 * character, so that no two readers can disagree about the host. The wildcard {@code *} is let
 * through, since policies write it.
 *
 * @param rest path, query, fragment; empty, or beginning with one of {@code / ? #}
 */
record WebAddress(String scheme, HostPort at, String rest) {

    static Optional<WebAddress> parse(String text) {
        String scheme = text.startsWith("https://") ? "https" : "http";
        int start = scheme.length() + 3;
        if (!text.startsWith(scheme + "://") || !text.chars().allMatch(WebAddress::plain)) {
            return Optional.empty();
        }
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String rest = text.substring(end);
        return HostPort.parse(text.substring(start, end))
                .map(at -> new WebAddress(scheme, at, rest));
    }

    private static boolean plain(int c) {
        return c > 0x20 && c < 0x7f && c != '\\';
    }

    /** Whether this is written as the cloud itself writes its addresses. */
    boolean inCloudForm() {
        return scheme.equals("https")
                && at.port() == HostPort.NO_PORT
                && at.host().equals(at.host().toLowerCase(Locale.ROOT));
    }
}
