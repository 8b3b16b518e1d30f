package patchbay.organizations;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;

/** Keeps accounts. Each method is one durable transaction. */
public interface AccountStore {
    /** Adds the account; false, and nothing changed, where its id is taken. */
    boolean add(Account account);

    Optional<Account> find(AccountId id);

    /** All accounts, by id. */
    List<Account> list();
}
