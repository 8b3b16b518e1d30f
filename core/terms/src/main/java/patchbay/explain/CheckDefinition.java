package patchbay.explain;

import java.util.Optional;

/**
 * What is always true of a check, whoever asks it: its id, its question, where the rule is written.
 * Implemented by one enum per library or service ({@code SamlCheck}, {@code RoleCheck} …), so that
 * the checks of a place can be read on one page and counted by a test.
 */
public interface CheckDefinition {
    /** The permanent id. */
    CheckId id();

    /**
     * The question asked, as a sentence without a final stop: {@code the audience names this
     * sign-in endpoint}.
     */
    String question();

    /** Document and section that states the rule: {@code SAML Core 2.5.1.4}. */
    String source();

    /**
     * The catalogue's number of the failure that this check decides, such as {@code F02}; empty
     * where it has none.
     */
    default Optional<String> failure() {
        return Optional.empty();
    }
}
