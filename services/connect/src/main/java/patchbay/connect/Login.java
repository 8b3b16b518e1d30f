package patchbay.connect;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The rules for user names: 8.6 and 8.7. */
final class Login {
    private static final int LONGEST = 64;
    private static final int LONGEST_MANAGED = 20;

    /** With an at sign, a name has the form of an e-mail address in a dotted domain. */
    private static final Pattern EMAIL = Pattern.compile("[^@]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

    private Login() {}

    /** Why the name cannot be a login of such an instance; nothing where it can. */
    static Optional<String> fault(IdentityManagement identity, String name) {
        boolean saml = identity == IdentityManagement.SAML;
        int longest = saml ? LONGEST : LONGEST_MANAGED;
        String others = saml ? "_-.\\@" : "_-.@";
        OptionalInt stranger = name.codePoints().filter(c -> !allowed(c, others)).findFirst();
        if (stranger.isPresent()) {
            return Optional.of(
                    "Username must not contain "
                            + shown(stranger.getAsInt())
                            + ": letters, digits and "
                            + String.join(" ", others.split(""))
                            + " are allowed");
        }
        if (name.isEmpty() || name.length() > longest) {
            return Optional.of(
                    "Username must be 1 to "
                            + longest
                            + " characters with this directory type, and has "
                            + name.length());
        }
        if (name.indexOf('@') >= 0 && !EMAIL.matcher(name).matches()) {
            return Optional.of(
                    "Username with an @ must be a valid email address, such as"
                            + " name@example.com");
        }
        return Optional.empty();
    }

    private static boolean allowed(int c, String others) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || others.indexOf(c) >= 0;
    }

    private static String shown(int c) {
        return switch (c) {
            case ' ' -> "a space";
            default ->
                    Character.isISOControl(c)
                                    || Character.isWhitespace(c)
                                    || Character.getType(c) == Character.SURROGATE
                                    || Character.getType(c) == Character.FORMAT
                            ? "the character U+%04X".formatted(c)
                            : "the character `" + Character.toString(c) + "`";
        };
    }

    /** Whether a role session name can be a login at all: not with {@code + = ,} (rule 8.7). */
    static boolean possible(String sessionName) {
        return fault(IdentityManagement.SAML, sessionName).isEmpty();
    }
}
