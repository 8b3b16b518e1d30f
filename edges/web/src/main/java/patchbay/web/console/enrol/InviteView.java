package patchbay.web.console.enrol;

import java.util.Optional;

/**
 * The form that invites a person.
 *
 * @param problem why nobody was added
 * @param hasMailServer where none is, the letter waits in the outbox
 */
public record InviteView(
        String action,
        Optional<String> problem,
        boolean hasMailServer,
        String outbox,
        String userName,
        String email,
        String givenName,
        String familyName,
        String displayName,
        boolean oneTime,
        boolean administrator) {}
