package patchbay.organizations;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;

/** Opens and finds accounts. */
public final class Accounts {
    private final AccountStore store;
    private final InstantSource clock;

    public Accounts(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The account of this id, opened now where there was none. Its name and partition stay as they
     * were first given.
     */
    public Account open(AccountId id, Partition partition, String name) {
        return open(id, partition, name, Optional.empty());
    }

    /**
     * The same with the address of its root user.
     *
     * @param email empty for one made from the id
     */
    public Account open(AccountId id, Partition partition, String name, Optional<String> email) {
        Optional<Account> known = store.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        store.add(
                new Account(
                        id,
                        partition,
                        name,
                        email.orElseGet(() -> Account.address(id)),
                        clock.instant(),
                        Optional.empty()));
        return store.find(id).orElseThrow();
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /** The account that the installation began with, which traces and the console belong to. */
    public Optional<Account> first() {
        return store.list().stream().min(Comparator.comparing(Account::openedAt));
    }

    /** All accounts, by id. */
    public List<Account> list() {
        return store.list();
    }
}
