package patchbay.identity;

import java.util.HexFormat;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.chance.Randomness;

/**
 * Enables and finds the organization instance. There is at most one, in one primary region (rule
 * 7.1).
 */
public final class Instances {
    private final InstanceStore store;
    private final Randomness randomness;

    public Instances(InstanceStore store, Randomness randomness) {
        this.store = store;
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
        String hex = HexFormat.of().formatHex(randomness.bytes(13));
        store.add(
                new Instance(
                        account,
                        region,
                        "ssoins-" + hex.substring(0, 16),
                        "d-" + hex.substring(16, 26)));
        return store.find().orElseThrow();
    }

    public Optional<Instance> find() {
        return store.find();
    }
}
