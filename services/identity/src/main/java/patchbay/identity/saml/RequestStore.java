package patchbay.identity.saml;

import java.time.Instant;
import java.util.Optional;

/** Keeps requests until they expire, answered or not. Each method is one durable transaction. */
public interface RequestStore {
    /** A request, and whether it was answered. */
    record Kept(PendingRequest request, boolean answered) {}

    /**
     * Keeps the request, unless one of its application and id is there: then that one.
     *
     * @return what is kept now
     */
    Kept keep(PendingRequest request);

    Optional<Kept> find(String handle);

    /** Notes that it was answered; false where it had been, or is gone. */
    boolean answer(String handle);

    /** Forgets what has expired; how many there were. */
    int removeExpiredBefore(Instant instant);
}
