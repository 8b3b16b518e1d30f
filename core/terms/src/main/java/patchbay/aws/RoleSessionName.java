package patchbay.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a federated person carries into a role: 2–64 characters.
 *
 * <p>Source: <i>STS API Reference, AssumeRoleWithSAML</i>; <i>IAM User Guide, Configure SAML
 * assertions</i>.
 */
public record RoleSessionName(String text) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,64}");

    public RoleSessionName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new InvalidValue("role session name", text, ALLOWED);
        }
    }

    /**
     * The session name that the text is, or nothing where a character or the length is not allowed.
     */
    public static Optional<RoleSessionName> parse(String text) {
        return ALLOWED.matcher(text).matches()
                ? Optional.of(new RoleSessionName(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
