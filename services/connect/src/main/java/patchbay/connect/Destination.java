package patchbay.connect;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Where a sign-in may go inside an instance, or beyond it (rules 0.9, 8.4 and 8.19). */
final class Destination {
    private Destination() {}

    /** Whether the text is a path of this host, and no trick to leave it. */
    static boolean isPath(String text) {
        return text.startsWith("/")
                && !text.startsWith("//")
                && text.indexOf('\\') < 0
                && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /** Asks whether the sign-in may go there. */
    static Check ask(String destination, List<String> approvedOrigins) {
        String expected = "a path such as `/ccp-v2`, or an approved origin";
        if (isPath(destination)) {
            return Check.pass(ConnectCheck.DESTINATION_IS_OURS, expected, "`" + destination + "`");
        }
        Optional<String> origin = origin(destination);
        if (origin.isPresent() && approvedOrigins.contains(origin.get())) {
            return Check.pass(
                    ConnectCheck.DESTINATION_IS_OURS,
                    expected,
                    "`" + origin.get() + "` is approved");
        }
        return Check.fail(
                        ConnectCheck.DESTINATION_IS_OURS,
                        expected,
                        "`" + destination + "`",
                        Remedy.of(
                                origin.map(o -> "approve the origin `" + o + "` for the instance")
                                        .orElse(
                                                "write the destination as a path, such as"
                                                        + " `%2Fccp-v2`")))
                .configuredAt("relay state");
    }

    /** Asks about the legacy prefix; none of our pages breaks on it, the cloud's do. */
    static Check askPrefix(String destination, boolean newDomain) {
        String expected = "`/ccp-v2`, without `/connect`";
        if (newDomain && destination.startsWith("/connect/")) {
            return Check.warn(
                            ConnectCheck.DESTINATION_FITS_DOMAIN,
                            expected,
                            "`" + destination + "` with `new_domain=true`",
                            Remedy.of(
                                    "drop `/connect` from the destination: the new domain has no"
                                            + " such page"))
                    .configuredAt("relay state");
        }
        return Check.pass(ConnectCheck.DESTINATION_FITS_DOMAIN, expected, "`" + destination + "`");
    }

    private static Optional<String> origin(String address) {
        int start = address.indexOf("://");
        if (start < 0 || address.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f || c == '\\')) {
            return Optional.empty();
        }
        int end = start + 3;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String origin = address.substring(0, end);
        return origin.indexOf('@') >= 0 ? Optional.empty() : Optional.of(origin);
    }
}
