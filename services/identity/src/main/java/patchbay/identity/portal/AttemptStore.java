package patchbay.identity.portal;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.Person;

/** Keeps sign-ins under way. Each method is one durable transaction. */
public interface AttemptStore {
    /** A sign-in under way and whose it is, read together. */
    record Found(Attempt attempt, Person person) {}

    /** Keeps the attempt; false where the person is gone. */
    boolean add(Attempt attempt);

    Optional<Found> find(String tokenHash);

    /** Replaces what was proven and asked, not the failures; false where the attempt is gone. */
    boolean update(Attempt attempt);

    /** Counts one more try; false where there were as many already, or the attempt is gone. */
    boolean takeTry(String tokenHash, int most);

    /** Ends the attempt; false where somebody ended it before: it is good for one session. */
    boolean remove(String tokenHash);

    /** Forgets attempts that ended before; how many there were. */
    int removeEndedBefore(Instant instant);
}
