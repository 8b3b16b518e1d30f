package patchbay.identity.saml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.application.ApplicationId;
import patchbay.saml.issue.NameId;

/**
 * One person's logout on its way from participant to participant.
 *
 * @param id names it in the portal's address; nobody can guess it
 * @param asker who began it; empty: the person, at the portal
 */
public record LogoutRound(String id, Optional<Asker> asker, List<Step> steps, Instant expiresAt) {
    public LogoutRound {
        steps = List.copyOf(steps);
    }

    /** The service provider that asked, and what it is owed. */
    public record Asker(ApplicationId application, String requestId, String relayState) {}

    /**
     * A participant to be told.
     *
     * @param requestId of the message that told it; empty until it was sent
     */
    public record Step(
            int position,
            ApplicationId application,
            NameId nameId,
            String sessionIndex,
            State state,
            String requestId) {}

    /** How far a participant is. */
    public enum State {
        WAITING,
        SENT,
        DONE,
        FAILED
    }

    public Optional<Step> next() {
        return steps.stream().filter(step -> step.state() == State.WAITING).findFirst();
    }

    /** Whether every participant said that it ended its session. */
    public boolean complete() {
        return steps.stream().allMatch(step -> step.state() == State.DONE);
    }
}
