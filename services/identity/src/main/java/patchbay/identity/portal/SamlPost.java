package patchbay.identity.portal;

import patchbay.aws.Secret;
import patchbay.saml.issue.NameId;

/**
 * What a browser posts to a service provider: SAML's HTTP-POST binding.
 *
 * @param application its display name
 * @param action the assertion consumer's address as configured, the cloud's own name
 * @param samlResponse base64; whoever has it can sign in until it expires
 * @param relayState empty: send none
 * @param assertionId names the assertion in traces
 * @param nameId how the assertion names the person
 * @param sessionIndex how it names the session: the same for one session and application
 */
public record SamlPost(
        String application,
        String action,
        Secret samlResponse,
        String relayState,
        String assertionId,
        NameId nameId,
        String sessionIndex) {}
