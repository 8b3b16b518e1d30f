package patchbay.identity;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.chance.Randomness;

/**
 * Enables and finds instances. There is at most one of an organization, in one primary region, and
 * at most one of each account (rule 7.1).
 */
public final class Instances {
    private final InstanceStore store;
    private final InstantSource clock;
    private final Randomness randomness;

    public Instances(InstanceStore store, InstantSource clock, Randomness randomness) {
        this.store = store;
        this.clock = clock;
        this.randomness = randomness;
    }

    /**
     * The organization instance, enabled now in this account and region where there was none; one
     * that exists stays where it is.
     */
    public Instance enable(AccountId account, Region region) {
        Optional<Instance> known = store.find();
        if (known.isPresent()) {
            return known.get();
        }
        boolean _ =
                store.add(fresh(account, region), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return store.find().orElseThrow();
    }

    /** An instance for this account alone; nothing where it has one already. */
    public Optional<InstanceEntry> createAccountInstance(
            AccountId account, Region region, String name) {
        var entry =
                new InstanceEntry(
                        fresh(account, region),
                        InstanceEntry.Kind.ACCOUNT,
                        name,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return store.addAccountInstance(entry) ? Optional.of(entry) : Optional.empty();
    }

    private Instance fresh(AccountId account, Region region) {
        String hex = HexFormat.of().formatHex(randomness.bytes(13));
        return new Instance(
                account, region, "ssoins-" + hex.substring(0, 16), "d-" + hex.substring(16, 26));
    }

    /** The organization instance. */
    public Optional<Instance> find() {
        return store.find();
    }

    /** The organization instance with its name. */
    public Optional<InstanceEntry> organizationInstance() {
        return store.organizationInstance();
    }

    /** The account's own instance. */
    public Optional<InstanceEntry> accountInstance(AccountId account) {
        return store.accountInstance(account);
    }

    /** The instance of this id, of either kind. */
    public Optional<InstanceEntry> entry(String id) {
        return store.entry(id);
    }

    /**
     * What the account may see: its own, and the organization's.
     *
     * @param management of the account's organization
     */
    public List<InstanceEntry> visibleTo(AccountId account, Optional<AccountId> management) {
        return Stream.concat(
                        store
                                .organizationInstance()
                                .filter(entry ->
                                        management
                                                .filter(entry.instance().account()::equals)
                                                .isPresent())
                                .stream(),
                        store.accountInstance(account).stream())
                .toList();
    }

    public boolean rename(String id, String name) {
        return store.rename(id, name);
    }

    public boolean remove(String id) {
        return store.remove(id);
    }
}
