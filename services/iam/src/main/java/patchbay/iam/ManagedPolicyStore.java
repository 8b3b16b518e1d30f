package patchbay.iam;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.wire.Reply;

/** Keeps managed policies that customers wrote. Each method is one durable transaction. */
public interface ManagedPolicyStore {
    /** Adds the policy; false, and nothing changed, where its name is taken in any case. */
    boolean add(ManagedPolicy policy);

    /** The policy of this ARN, with the number of its uses. */
    Optional<ManagedPolicy> find(String arn);

    /**
     * Policies below a path, ordered by name in lower case.
     *
     * @param after list only names that come after this one, in lower case
     */
    List<ManagedPolicy> list(AccountId account, String pathPrefix, String after, int limit);

    int count(AccountId account);

    /** How many versions all policies of the account have together. */
    int versions(AccountId account);

    /**
     * Replaces the policy by what the edit makes of it; a refusal changes nothing. The edit may run
     * more than once and must have no effect of its own.
     */
    Optional<Reply<ManagedPolicy>> change(
            String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> edit);

    /** Removes the policy unless the guard refuses. */
    Optional<Reply<ManagedPolicy>> remove(
            String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> guard);

    /** Who uses the policy, groups, roles, users, each by name. */
    List<Use> uses(AccountId account, String arn);

    /**
     * One use of a managed policy.
     *
     * @param entity {@code group}, {@code role} or {@code user}
     * @param boundary whether it bounds the entity instead of being attached to it
     */
    record Use(String entity, String name, String uniqueId, String path, boolean boundary) {}
}
