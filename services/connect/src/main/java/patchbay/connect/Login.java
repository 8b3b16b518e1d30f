package patchbay.connect;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for user names: 8.6 and 8.7. */
final class Login {
    private static final int LONGEST = 64;
    private static final int LONGEST_MANAGED = 20;
    private static final Pattern CHARACTERS = Pattern.compile("[a-zA-Z0-9_\\-.\\\\@]+");
    private static final Pattern MANAGED = Pattern.compile("[a-zA-Z0-9_\\-.@]+");

    /** With an at sign, a name has the form of an e-mail address in a dotted domain. */
    private static final Pattern EMAIL = Pattern.compile("[^@]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

    private Login() {}

    /** Why the name cannot be a login of such an instance; nothing where it can. */
    static Optional<String> fault(IdentityManagement identity, String name) {
        boolean saml = identity == IdentityManagement.SAML;
        int longest = saml ? LONGEST : LONGEST_MANAGED;
        if (name.isEmpty() || name.length() > longest) {
            return Optional.of("Username must be 1 to " + longest + " characters");
        }
        if (!(saml ? CHARACTERS : MANAGED).matcher(name).matches()) {
            return Optional.of("Username contains characters that are not allowed");
        }
        if (name.indexOf('@') >= 0 && !EMAIL.matcher(name).matches()) {
            return Optional.of("Username with an @ must be a valid email address");
        }
        return Optional.empty();
    }

    /** Whether a role session name can be a login at all: not with {@code + = ,} (rule 8.7). */
    static boolean possible(String sessionName) {
        return fault(IdentityManagement.SAML, sessionName).isEmpty();
    }
}
