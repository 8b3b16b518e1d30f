package patchbay.aws.places;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Host header, or the authority of an address, says.
 *
 * @param host as written; IPv6 keeps its brackets
 * @param port {@link #NO_PORT} where none is written
 */
record HostPort(String host, int port) {
    static final int NO_PORT = -1;

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9*._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::([0-9]{1,5}))?");

    static Optional<HostPort> parse(String authority) {
        Matcher form = FORM.matcher(authority);
        if (!form.matches()) {
            return Optional.empty();
        }
        int port = form.group(2) == null ? NO_PORT : Integer.parseInt(form.group(2));
        return port > 65_535 ? Optional.empty() : Optional.of(new HostPort(form.group(1), port));
    }
}
