package patchbay.identity.source.external;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.source.SourceId;

/** Remembers sign-ins that are under way. Each method is one durable transaction. */
public interface ExternalStore {
    /**
     * A request that waits for its answer.
     *
     * @param id of the AuthnRequest
     * @param browser hash of what the browser keeps meanwhile
     * @param next where the person was going: a path of the portal
     */
    record Waiting(String id, SourceId source, String browser, String next, Instant expiresAt) {}

    /**
     * A sign-in that was judged, on its way to the portal.
     *
     * @param code hash of the code that the browser carries
     * @param browser of the request; empty where there was none
     * @param endsAt when the session at the identity provider ends
     * @param trace the trace of the sign-in
     */
    record Ticket(
            String code,
            PersonId person,
            String browser,
            String next,
            Optional<Instant> endsAt,
            String trace,
            Instant expiresAt) {}

    void add(Waiting waiting);

    Optional<Waiting> waiting(String id);

    /** Takes the request out; false where it was answered before. */
    boolean answered(String id);

    /** Records the use of an assertion; false where it was used before. */
    boolean firstUse(String issuer, String assertionId, Instant until);

    void add(Ticket ticket);

    /** The ticket, which is then worth nothing. */
    Optional<Ticket> redeem(String code);

    /** Forgets what has expired; how much that was. */
    int sweep(Instant now);
}
