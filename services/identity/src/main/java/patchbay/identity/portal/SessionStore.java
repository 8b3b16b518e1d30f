package patchbay.identity.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Keeps sessions. Each method is one durable transaction. */
public interface SessionStore {
    /** A session and whose it is, read together. */
    record Found(Session session, Person person) {}

    /** Keeps the session; false where the person is gone. */
    boolean add(Session session);

    Optional<Found> find(String tokenHash);

    /** The sessions of a person that have not ended, the newest first. */
    List<Session> of(PersonId person, Instant now);

    /** Ends one session; false where it had ended. */
    boolean end(String tokenHash);

    /** Ends all sessions of a person; how many there were. */
    int endAll(PersonId person);

    /** Forgets sessions that ended before; how many there were. */
    int removeEndedBefore(Instant instant);
}
