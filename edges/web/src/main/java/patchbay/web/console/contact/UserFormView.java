package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;

/**
 * The form of a user, new or there already.
 *
 * @param existing facts of a user there is
 * @param problems why something was not saved
 */
public record UserFormView(
        String alias,
        String title,
        String back,
        String action,
        Kind kind,
        UserForm form,
        UserChoices choices,
        Optional<Existing> existing,
        String told,
        List<String> problems) {
    public UserFormView {
        problems = List.copyOf(problems);
    }

    /** How people of the instance prove themselves, which decides what is asked (rule 8.9). */
    public enum Kind {
        SAML,
        CONNECT_MANAGED,
        EXISTING_DIRECTORY
    }

    /** What cannot be edited. */
    public record Existing(String id, String arn, String changed, String remove) {}
}
