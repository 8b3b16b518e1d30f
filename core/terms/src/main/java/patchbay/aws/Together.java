package patchbay.aws;

/** Makes one durable change of what several stores are told. */
@FunctionalInterface
public interface Together {
    /** Each store keeps what it is told by itself. */
    Together SEPARATELY = Runnable::run;

    /**
     * Runs the work, and keeps what it told the stores, all of it or nothing. It is durable when
     * this returns, not before: the work does not see its own changes, and may tell stores only
     * what has no answer.
     */
    void run(Runnable work);
}
