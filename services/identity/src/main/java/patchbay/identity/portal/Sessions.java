package patchbay.identity.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.TokenHash;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/**
 * Starts, finds and ends sessions: eight hours by default (rule 7.27), sooner when the person is
 * disabled or removed.
 */
public final class Sessions {
    /** How long people stay signed in unless told otherwise. */
    public static final Duration EIGHT_HOURS = Duration.ofHours(8);

    private final SessionStore store;
    private final InstantSource clock;
    private final Randomness randomness;
    private final Supplier<Duration> length;

    /**
     * @param length of sessions that begin from now on
     */
    public Sessions(
            SessionStore store,
            InstantSource clock,
            Randomness randomness,
            Supplier<Duration> length) {
        this.store = store;
        this.clock = clock;
        this.randomness = randomness;
        this.length = length;
    }

    /**
     * A session just begun.
     *
     * @param token what the browser shows to prove it; never kept
     */
    public record Started(Secret token, Session session) {}

    /** Begins a session for somebody who has proved who they are. */
    public Started start(Person person, SessionKind kind, PortalEvents.Client client) {
        return start(person, kind, client, Optional.empty());
    }

    /**
     * The same for somebody who signed in elsewhere.
     *
     * @param elsewhere when their session there ends: the lesser of both counts (rule 7.27)
     */
    public Started start(
            Person person,
            SessionKind kind,
            PortalEvents.Client client,
            Optional<Instant> elsewhere) {
        String token = randomness.token();
        Instant now = clock.instant();
        Instant own = now.plus(length.get());
        Instant end = elsewhere.filter(own::isAfter).orElse(own);
        Session session = new Session(TokenHash.of(token), kind, person.id(), now, end, client);
        store.add(session);
        return new Started(new Secret(token), session);
    }

    /** Whose session the token opens; nothing where it is unknown, ended, or of another kind. */
    public Optional<SessionStore.Found> find(String token, SessionKind kind) {
        Instant now = clock.instant();
        return store.find(TokenHash.of(token))
                .filter(found -> found.session().kind() == kind)
                .filter(found -> now.isBefore(found.session().endsAt()))
                .filter(found -> found.person().enabled());
    }

    /** Ends the session that the token opens, if it still does. */
    public boolean end(String token) {
        return store.end(TokenHash.of(token));
    }

    /** The sessions of a person that have not ended, the newest first. */
    public List<Session> of(PersonId person) {
        return store.of(person, clock.instant());
    }

    /** Ends the person's session of this {@link Session#id}; false where they have none such. */
    public boolean end(PersonId person, String id) {
        return of(person).stream()
                .filter(session -> session.id().equals(id))
                .anyMatch(session -> store.end(session.tokenHash()));
    }

    /** Ends every other session of the same person: whoever else is in has to prove themselves. */
    public void endOthers(Session mine) {
        of(mine.person()).stream()
                .map(Session::tokenHash)
                .filter(hash -> !hash.equals(mine.tokenHash()))
                .forEach(store::end);
    }

    /** Ends all sessions of a person; how many there were. */
    public int endAll(PersonId person) {
        return store.endAll(person);
    }

    /** Forgets what has ended; called now and then by the housekeeping. */
    public int forgetEnded() {
        return store.removeEndedBefore(clock.instant());
    }
}
