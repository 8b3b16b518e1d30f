package patchbay.iam;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.wire.Reply;

/** Keeps roles. Each method is one durable transaction. */
public interface RoleStore {
    /** Adds the role; false, and nothing changed, where its name is taken in any case. */
    boolean add(Role role);

    /** The role of exactly this name. */
    Optional<Role> find(AccountId account, String name);

    /** The role whose name differs from this one at most in case. */
    Optional<Role> findIgnoringCase(AccountId account, String name);

    /**
     * Roles below a path, ordered by name in lower case.
     *
     * @param after list only names that come after this one, in lower case
     */
    List<Role> list(AccountId account, String pathPrefix, String after, int limit);

    int count(AccountId account);

    /**
     * Replaces the role by what the edit makes of it; a refusal changes nothing. The edit may run
     * more than once and must have no effect of its own.
     *
     * @return nothing where there is no role of this name
     */
    Optional<Reply<Role>> change(AccountId account, String name, Function<Role, Reply<Role>> edit);

    /**
     * Removes the role unless the guard refuses.
     *
     * @return nothing where there is no role of this name
     */
    Optional<Reply<Role>> remove(AccountId account, String name, Function<Role, Reply<Role>> guard);
}
