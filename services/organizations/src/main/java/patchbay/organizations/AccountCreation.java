package patchbay.organizations;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * One wish for an account, and what became of it.
 *
 * @param id {@code car-…}
 * @param role the name of the role through which the management account will get in
 * @param failure AWS's word for the reason, where it failed
 */
public record AccountCreation(
        String id,
        String organization,
        String name,
        String role,
        State state,
        Instant requestedAt,
        Optional<Instant> completedAt,
        Optional<AccountId> account,
        Optional<String> failure) {
    /** How far it has come. */
    public enum State {
        IN_PROGRESS,
        SUCCEEDED,
        FAILED
    }

    AccountCreation succeeded(Instant at) {
        return new AccountCreation(
                id,
                organization,
                name,
                role,
                State.SUCCEEDED,
                requestedAt,
                Optional.of(at),
                account,
                Optional.empty());
    }
}
