package patchbay.storage;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Work on its way through a thread of the embedded database, and the caller who waits for it. */
final class Pending<T> {
    private final Database.Work<T> work;
    private final CompletableFuture<T> promise = new CompletableFuture<>();
    private @Nullable T answer;

    Pending(Database.Work<T> work) {
        this.work = work;
    }

    /** Runs the work, and keeps its answer back until {@link #acknowledge}. */
    void run(Sql sql) {
        answer = Nesting.run(work, sql);
    }

    /** Lets the caller have the answer. */
    void acknowledge() {
        promise.complete(Objects.requireNonNull(answer, "work answered null"));
    }

    void fail(Throwable why) {
        promise.completeExceptionally(why);
    }

    /** Waits for the answer; what the work threw is thrown here. */
    T await() {
        try {
            return promise.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("interrupted while waiting, outcome unknown", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new StorageFailure("work failed", e);
            }
        }
    }
}
