package patchbay.web.console.contact;

import java.util.Optional;

/**
 * Asks whether a user is to be deleted, and says what goes.
 *
 * @param sessions that would end
 * @param boundRole the only role that the user comes in by
 */
public record UserLeavingView(
        String login, String back, int sessions, Optional<String> boundRole) {}
