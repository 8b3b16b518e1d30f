package patchbay.identity.access;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.identity.application.Assignee;

/**
 * A wish for an assignment, for its end, or for roles to be brought up to date, and what came of
 * it.
 *
 * @param id a UUID
 * @param instance the id of the instance
 * @param account the one that it is about; empty for all that have the set
 * @param assignee empty for a wish that is not about anybody
 * @param failure why it failed
 */
public record AccessOperation(
        String id,
        String instance,
        Kind kind,
        Status status,
        String permissionSet,
        Optional<AccountId> account,
        Optional<Assignee> assignee,
        Optional<String> failure,
        Instant createdAt) {
    /** What is wished for. */
    public enum Kind {
        CREATION,
        DELETION,
        PROVISIONING
    }

    /** How far it is. */
    public enum Status {
        IN_PROGRESS,
        FAILED,
        SUCCEEDED
    }

    AccessOperation ended(Optional<String> why) {
        return new AccessOperation(
                id,
                instance,
                kind,
                why.isPresent() ? Status.FAILED : Status.SUCCEEDED,
                permissionSet,
                account,
                assignee,
                why,
                createdAt);
    }
}
