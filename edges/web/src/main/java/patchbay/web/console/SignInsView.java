package patchbay.web.console;

import java.util.List;
import java.util.Optional;

/**
 * The list of sign-ins.
 *
 * @param person what was searched for
 * @param outcome the outcome chosen; empty text for any
 * @param older address of the following page
 * @param unknownCode a code that was asked for and that no trace has
 */
public record SignInsView(
        List<SignInRow> rows,
        String action,
        String person,
        String outcome,
        Optional<String> older,
        Optional<String> unknownCode) {
    public SignInsView {
        rows = List.copyOf(rows);
    }

    public boolean filtered() {
        return !person.isEmpty() || !outcome.isEmpty();
    }
}
