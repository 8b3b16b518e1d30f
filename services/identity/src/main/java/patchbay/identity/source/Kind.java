package patchbay.identity.source;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing a source is. */
public enum Kind {
    /** Ours: people, passwords and second factors are kept here. */
    DIRECTORY("directory"),
    ACTIVE_DIRECTORY("active-directory"),
    LDAP("ldap"),
    /** Another identity provider that speaks SAML 2.0. */
    SAML("saml");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As settings spell it. */
    public String word() {
        return word;
    }

    /** Whether people sign in there by a bind. */
    public boolean binds() {
        return this == ACTIVE_DIRECTORY || this == LDAP;
    }

    public static Optional<Kind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
