package patchbay.identity.oauth;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that an OAuth application is configured to do.
 *
 * @param name of its kind there is one of each name
 * @param lines what it says further, a text a line; what they mean, its kind says
 */
public record Option(Kind kind, String name, List<String> lines) {
    /** What an option is about. */
    public enum Kind {
        /** A scope that it may ask for; the lines are the targets it may be used for. */
        SCOPE,
        /** A grant type that it may use; the lines are {@link Grant}'s. */
        GRANT,
        /** How it proves who it is; the one line is the policy that says who acts for it. */
        METHOD,
        /** Its sessions; the one line is whether they may outlive the person's. */
        SESSION
    }

    public Option {
        lines = List.copyOf(lines);
    }

    /** The lines as one text, and {@link #of} back. */
    public String text() {
        return String.join("\n", lines);
    }

    public static Option of(Kind kind, String name, String text) {
        return new Option(
                kind, name, text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1)));
    }
}
