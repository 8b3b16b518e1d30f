package patchbay.iam.toolbox;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a denial: the number that the request's id is, in the digits and letters that AWS uses.
 * Every answer carries its request id, so a denial can be asked about even where its message does
 * not name the authorization id.
 */
final class AuthorizationId {
    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern BARE = Pattern.compile("[0-9a-f]{32}");

    private AuthorizationId() {}

    /** The id of a request's denial; nothing where the request has no random id. */
    static Optional<String> of(String requestId) {
        return REQUEST_ID.matcher(requestId).matches()
                ? Optional.of(shortened(requestId.replace("-", "")))
                : Optional.empty();
    }

    /** The id that somebody names: as it is, or a request id without its dashes. */
    static String named(String text) {
        return BARE.matcher(text).matches() ? shortened(text) : text;
    }

    private static String shortened(String hexadecimal) {
        return new BigInteger(hexadecimal, 16).toString(Character.MAX_RADIX);
    }
}
