package patchbay.identity.saml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.application.ApplicationId;

/** Keeps participants of sessions, and logouts on their way. Each method is one transaction. */
public interface LogoutStore {
    /** Keeps the participant; one of the same session and application is replaced. */
    void join(Participant participant);

    /** Who takes part in the session. */
    List<Participant> participants(String sessionHash);

    /** Sessions in which the application knows the person by this name. */
    List<Participant> named(ApplicationId application, String nameId);

    /** Forgets the participants of a session. */
    void leave(String sessionHash);

    void begin(LogoutRound round);

    Optional<LogoutRound> round(String id);

    /** Notes that a waiting step was sent; false where it waits no longer. */
    boolean sent(String round, int position, String requestId);

    /**
     * Notes the answer to a message; the round it belongs to, or nothing where none waits for it.
     */
    Optional<String> answered(ApplicationId application, String requestId, boolean success);

    /** Forgets rounds that expired, and participants since longer ago; how many there were. */
    int removeExpired(Instant roundsBefore, Instant participantsBefore);
}
