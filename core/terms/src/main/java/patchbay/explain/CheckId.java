package patchbay.explain;

import java.util.regex.Pattern;

/**
 * The permanent, dotted name of a check, such as {@code connect.login-is-session-name}. Once
 * released it never changes.
 */
public record CheckId(String text) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public CheckId {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("check id `" + text + "` does not match " + ALLOWED);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
