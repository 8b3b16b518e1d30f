package patchbay.identity.application;

import java.util.Optional;
import patchbay.identity.directory.Person;

/**
 * What a mapping may say about the person, and where it comes from (rule 7.13).
 *
 * <p>A person of our own directory has no Windows identifiers: AD_GUID and AD_SID are empty for
 * them. Their subject and preferred user name are the user name.
 */
enum UserVariable {
    AD_GUID("user:AD_GUID"),
    AD_SID("user:AD_SID"),
    EMAIL("user:email"),
    FAMILY_NAME("user:familyName"),
    GIVEN_NAME("user:givenName"),
    MIDDLE_NAME("user:middleName"),
    NAME("user:name"),
    PREFERRED_USER_NAME("user:preferredUsername"),
    SUBJECT("user:subject"),
    PATH_USER_NAME("path:userName"),
    PATH_DISPLAY_NAME("path:displayName"),
    PATH_GIVEN_NAME("path:name.givenName"),
    PATH_MIDDLE_NAME("path:name.middleName"),
    PATH_FAMILY_NAME("path:name.familyName"),
    PATH_EMAIL("path:emails[primary eq true].value");

    private final String text;

    UserVariable(String text) {
        this.text = text;
    }

    /** As it stands between <code>${</code> and <code>}</code>. */
    String text() {
        return text;
    }

    /** The person's value; empty where they have none. */
    String of(Person person) {
        return switch (this) {
            case AD_GUID, AD_SID -> "";
            case EMAIL, PATH_EMAIL -> person.email();
            case FAMILY_NAME, PATH_FAMILY_NAME -> person.profile().familyName();
            case GIVEN_NAME, PATH_GIVEN_NAME -> person.profile().givenName();
            case MIDDLE_NAME, PATH_MIDDLE_NAME -> person.profile().middleName();
            case NAME, PATH_DISPLAY_NAME -> person.displayName();
            case PREFERRED_USER_NAME, SUBJECT, PATH_USER_NAME -> person.userName();
        };
    }

    static Optional<UserVariable> named(String text) {
        for (UserVariable variable : values()) {
            if (variable.text.equals(text)) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }
}
