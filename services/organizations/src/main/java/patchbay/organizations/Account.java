package patchbay.organizations;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;

/**
 * An account: the owner of everything that has an account in its ARN.
 *
 * @param partition where the account lives; all its ARNs begin with it
 * @param name what people call it
 * @param email of its root user; unique in the installation
 * @param closedAt when it was closed; from then on its credentials are worth nothing
 */
public record Account(
        AccountId id,
        Partition partition,
        String name,
        String email,
        Instant openedAt,
        Optional<Instant> closedAt) {
    /** An open account whose root user has an address made from its id. */
    public Account(AccountId id, Partition partition, String name, Instant openedAt) {
        this(id, partition, name, address(id), openedAt, Optional.empty());
    }

    /** The address of a root user who was given none: a name that never receives mail. */
    static String address(AccountId id) {
        return "root+" + id + "@example.com";
    }

    Account closed(Instant at) {
        return new Account(id, partition, name, email, openedAt, Optional.of(at));
    }
}
