package patchbay.web.entry;

import java.util.Optional;
import patchbay.explain.Check;
import patchbay.identity.directory.DirectoryCheck;
import patchbay.identity.factor.FactorCheck;
import patchbay.web.page.Messages;

/** What a person is told of a check that failed. */
public final class Sentences {
    private static final Messages M = Messages.HERE;

    /** The cloud's own (rule 7.23). */
    public static final String NOT_UPDATED = "We couldn't update your password";

    private Sentences() {}

    public static String problem(Check decisive) {
        return switch (decisive.definition()) {
            case DirectoryCheck _ -> NOT_UPDATED;
            case FactorCheck factor -> factor(factor);
            default -> M.text("entry.wrong.other");
        };
    }

    private static String factor(FactorCheck check) {
        return switch (check) {
            case CODE, MAILED_CODE -> M.text("entry.wrong.code");
            case CODE_CLOCK -> M.text("entry.wrong.clock");
            case CODE_FRESH -> M.text("entry.wrong.used");
            case KEY_FREE -> M.text("entry.wrong.taken");
            case KEY_ALGORITHM -> M.text("entry.wrong.algorithm");
            case DEVICE -> M.text("entry.wrong.many");
            case KEY_ANSWER,
                    KEY_TYPE,
                    KEY_CHALLENGE,
                    KEY_ORIGIN,
                    KEY_DOMAIN,
                    KEY_TOUCHED,
                    KEY_KNOWN,
                    KEY_SIGNATURE,
                    KEY_COUNT ->
                    M.text("entry.wrong.key");
        };
    }

    /** What would have been right: of passwords, and of clocks. */
    public static Optional<String> why(Check decisive) {
        return decisive.definition() instanceof DirectoryCheck
                ? Optional.of(M.text("entry.password.why", decisive.expected(), decisive.found()))
                : decisive.definition() == FactorCheck.CODE_CLOCK
                        ? Optional.of(M.text("entry.clock.why", decisive.found()))
                        : Optional.empty();
    }
}
