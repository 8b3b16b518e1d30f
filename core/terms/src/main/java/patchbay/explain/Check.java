package patchbay.explain;

import java.util.Optional;

/**
 * One question that was asked at a station, and what came of it.
 *
 * <p>Wording of {@code expected} and {@code found}: lower case, no final stop, user's values in
 * backticks. Neither ever holds a password, key, signature or token.
 *
 * @param expected what would have passed
 * @param found what was there instead, or as expected
 * @param configuredAt where the expected value is configured, in the admin's words: {@code trust
 *     policy of role `Connect-SSO`}; empty where it is fixed
 * @param remedy what to change so that it passes; empty where the check passed or nothing can be
 *     changed
 */
public record Check(
        CheckDefinition definition,
        Outcome outcome,
        String expected,
        String found,
        String configuredAt,
        Optional<Remedy> remedy) {
    /**
     * How a check came out. SKIPPED: it could not be asked, {@code found} says why. WARN: passed,
     * but somebody should look.
     */
    public enum Outcome {
        PASS,
        FAIL,
        WARN,
        SKIPPED
    }

    public static Check pass(CheckDefinition definition, String expected, String found) {
        return new Check(definition, Outcome.PASS, expected, found, "", Optional.empty());
    }

    public static Check fail(
            CheckDefinition definition, String expected, String found, Remedy remedy) {
        return new Check(definition, Outcome.FAIL, expected, found, "", Optional.of(remedy));
    }

    public static Check warn(
            CheckDefinition definition, String expected, String found, Remedy remedy) {
        return new Check(definition, Outcome.WARN, expected, found, "", Optional.of(remedy));
    }

    public static Check skipped(CheckDefinition definition, String why) {
        return new Check(definition, Outcome.SKIPPED, "", why, "", Optional.empty());
    }

    /** The same check, naming the place where the expected value is configured. */
    public Check configuredAt(String place) {
        return new Check(definition, outcome, expected, found, place, remedy);
    }

    public CheckId id() {
        return definition.id();
    }

    public boolean failed() {
        return outcome == Outcome.FAIL;
    }
}
