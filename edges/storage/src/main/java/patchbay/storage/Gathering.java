package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes that are waiting to become one transaction. They are gathered on the caller's thread:
 * what they need is worked out before the transaction begins, and only the changes themselves are
 * repeated after a conflict.
 */
final class Gathering {
    private static final ScopedValue<List<Database.Change>> OPEN = ScopedValue.newInstance();

    private Gathering() {}

    /** All changes that the work asks for, in their order, as one. */
    static Optional<Database.Change> of(Runnable work) {
        List<Database.Change> gathered = new ArrayList<>();
        ScopedValue.where(OPEN, gathered).run(work);
        return gathered.isEmpty()
                ? Optional.empty()
                : Optional.of(sql -> gathered.forEach(change -> change.run(sql)));
    }

    /** Whether somebody gathers; then the change is among the others. */
    static boolean takes(Database.Change change) {
        return OPEN.isBound() && OPEN.get().add(change);
    }

    static void refuseAnswers() {
        if (OPEN.isBound()) {
            throw new IllegalStateException(
                    "a change with an answer among changes that wait for each other");
        }
    }
}
