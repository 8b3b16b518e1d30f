package patchbay.iam;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import patchbay.aws.AccountId;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Keeps roles, users or groups. Each method is one durable transaction. */
public interface HolderStore<T extends PolicyHolder<T>> {
    /** Adds one; false, and nothing changed, where its name is taken in any case. */
    boolean add(T holder);

    /** The one of exactly this name. */
    Optional<T> find(AccountId account, String name);

    /** The one whose name differs from this one at most in case. */
    Optional<T> findIgnoringCase(AccountId account, String name);

    /** The one of this unique id, whoever's it is. */
    Optional<T> findById(String uniqueId);

    /**
     * Those below a path, ordered by name in lower case.
     *
     * @param after list only names that come after this one, in lower case
     */
    List<T> list(AccountId account, String pathPrefix, String after, int limit);

    int count(AccountId account);

    /**
     * Replaces one by what the edit makes of it, under the same name; a refusal changes nothing.
     * The edit may run more than once and must have no effect of its own.
     *
     * @return nothing where there is none of this name
     */
    Optional<Reply<T>> change(AccountId account, String name, Function<T, Reply<T>> edit);

    /**
     * Replaces one by what the edit makes of it, which has another name or path. What belongs to it
     * stays with it.
     *
     * @param taken the answer, and nothing changed, where another has the new name in any case
     * @return nothing where there is none of this name
     */
    Optional<Reply<T>> rename(AccountId account, String name, UnaryOperator<T> edit, Fault taken);

    /**
     * Removes one unless the guard refuses.
     *
     * @return nothing where there is none of this name
     */
    Optional<Reply<T>> remove(AccountId account, String name, BiFunction<T, Ties, Reply<T>> guard);

    /**
     * What is tied to one besides its own policies.
     *
     * @param accessKeys keys of a user
     * @param memberships groups of a user, or members of a group
     */
    record Ties(int accessKeys, int memberships) {
        /** Nothing. */
        public static final Ties NONE = new Ties(0, 0);
    }
}
