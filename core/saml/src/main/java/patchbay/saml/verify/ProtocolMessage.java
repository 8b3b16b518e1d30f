package patchbay.saml.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message of a service provider: a request to sign somebody in, or its part in a logout. */
public sealed interface ProtocolMessage {
    Head head();

    /**
     * What every message begins with.
     *
     * @param issuer the sender's entity ID, as it says itself
     * @param destination where it was sent to, where it says so
     */
    record Head(
            String id, Instant issuedAt, Optional<String> issuer, Optional<String> destination) {}

    /**
     * Sign somebody in and send them back. Source: <i>SAML Core 3.4.1</i>.
     *
     * @param force ask the person again even where they are signed in
     * @param passive ask the person nothing
     * @param consumer where the Response is wanted; empty: where it always goes
     * @param consumerIndex the same by its number in the metadata
     * @param binding how the Response is wanted; empty: as always
     * @param nameIdFormat how the person is to be named
     */
    record AuthnRequest(
            Head head,
            boolean force,
            boolean passive,
            Optional<String> consumer,
            Optional<String> consumerIndex,
            Optional<String> binding,
            Optional<String> nameIdFormat)
            implements ProtocolMessage {}

    /**
     * End the person's session, everywhere. Source: <i>SAML Core 3.7.1</i>.
     *
     * @param sessionIndexes which of their sessions; none: all
     */
    record LogoutRequest(
            Head head, NameId nameId, List<String> sessionIndexes, Optional<Instant> notOnOrAfter)
            implements ProtocolMessage {
        public LogoutRequest {
            sessionIndexes = List.copyOf(sessionIndexes);
        }
    }

    /**
     * It was ended, or not. Source: <i>SAML Core 3.7.2</i>.
     *
     * @param inResponseTo the request's ID
     */
    record LogoutResponse(Head head, Optional<String> inResponseTo, boolean success)
            implements ProtocolMessage {}
}
