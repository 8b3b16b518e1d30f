package patchbay.identity;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * Keeps the organization instance, and those of single accounts. Each method is one durable
 * transaction.
 */
public interface InstanceStore {
    /** Keeps the organization instance; false, and nothing changed, where there is one already. */
    boolean add(Instance instance, Instant createdAt);

    /** Keeps the instance of an account; false, and nothing changed, where it has one already. */
    boolean addAccountInstance(InstanceEntry entry);

    /** The organization instance, or nothing where Identity Center was never enabled. */
    Optional<Instance> find();

    /** The organization instance with its name. */
    Optional<InstanceEntry> organizationInstance();

    /** The account's own instance. */
    Optional<InstanceEntry> accountInstance(AccountId account);

    /** The instance of this id, of either kind. */
    Optional<InstanceEntry> entry(String id);

    /** Names the instance; false where it is gone. */
    boolean rename(String id, String name);

    /** Removes the instance; false where it is gone. */
    boolean remove(String id);
}
