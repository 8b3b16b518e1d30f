package patchbay.connect;

/** Hears how far an import has come, row by row. */
@FunctionalInterface
public interface ImportProgress {
    /** What is being done; in this order. */
    enum Step {
        /** Each row is read and judged. */
        CHECKING,
        /** Each row is made a user; passwords are hashed, which takes its time. */
        PREPARING,
        /** All users are written in one transaction. */
        WRITING
    }

    /** Nobody listens. */
    ImportProgress UNHEARD = (_, _) -> {};

    /**
     * @param rows that the step is through with
     */
    void at(Step step, long rows);
}
