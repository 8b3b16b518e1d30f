package patchbay.iam;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.wire.Reply;

/** Keeps users. Each method is one durable transaction. */
public interface UserStore {
    /** Adds the user; false, and nothing changed, where its name is taken in any case. */
    boolean add(User user);

    /** The user of exactly this name. */
    Optional<User> find(AccountId account, String name);

    /** The user whose name differs from this one at most in case. */
    Optional<User> findIgnoringCase(AccountId account, String name);

    /**
     * Users below a path, ordered by name in lower case.
     *
     * @param after list only names that come after this one, in lower case
     */
    List<User> list(AccountId account, String pathPrefix, String after, int limit);

    int count(AccountId account);

    /**
     * Replaces the user by what the edit makes of it; a refusal changes nothing. The edit may run
     * more than once and must have no effect of its own.
     *
     * @return nothing where there is no user of this name
     */
    Optional<Reply<User>> change(AccountId account, String name, Function<User, Reply<User>> edit);

    /**
     * Removes the user unless the guard refuses.
     *
     * @return nothing where there is no user of this name
     */
    Optional<Reply<User>> remove(AccountId account, String name, Function<User, Reply<User>> guard);
}
