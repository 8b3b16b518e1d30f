package patchbay.identity.saml;

import java.time.Instant;
import patchbay.identity.application.ApplicationId;
import patchbay.saml.issue.NameId;

/**
 * A service provider that somebody was sent to in a session of theirs.
 *
 * @param sessionHash names the portal's session
 * @param nameId how the person was named there
 * @param sessionIndex names the session there
 */
public record Participant(
        String sessionHash,
        ApplicationId application,
        NameId nameId,
        String sessionIndex,
        Instant since) {}
