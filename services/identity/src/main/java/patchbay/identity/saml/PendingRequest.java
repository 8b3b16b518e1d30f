package patchbay.identity.saml;

import java.time.Instant;
import patchbay.identity.application.ApplicationId;

/**
 * A request that was found in order, and waits for the person to sign in.
 *
 * @param handle names it in the portal's address; nobody can guess it
 * @param relayState handed back unmodified
 * @param force whether somebody who is signed in must sign in again
 * @param passive whether nobody may be asked anything
 */
public record PendingRequest(
        String handle,
        ApplicationId application,
        String requestId,
        String relayState,
        boolean force,
        boolean passive,
        Instant receivedAt,
        Instant expiresAt) {
    /** Whether it is the same request, brought again. */
    boolean isAgain(PendingRequest other) {
        return application.equals(other.application)
                && requestId.equals(other.requestId)
                && relayState.equals(other.relayState)
                && force == other.force
                && passive == other.passive;
    }
}
