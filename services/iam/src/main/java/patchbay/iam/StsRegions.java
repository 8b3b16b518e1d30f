package patchbay.iam;

import java.util.List;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.wire.Reply;

/**
 * In which regions an account uses STS.
 *
 * <p>Source: <i>IAM User Guide, Manage STS in a Region</i>; rule 6.6. Regions that are enabled by
 * default can be switched off and on; those that accounts opt into are active once they are
 * enabled; the region of the global endpoint is always active.
 */
public final class StsRegions {
    private final StsRegionStore store;

    public StsRegions(StsRegionStore store) {
        this.store = store;
    }

    /** How it came that STS is active in a region or not. */
    public enum Kind {
        /** Cannot be switched off: it serves the global endpoint. */
        ALWAYS,
        /** Active unless it is switched off. */
        USUAL,
        /** Active once the account enabled it. */
        OPT_IN
    }

    /** One region of an account. */
    public record Status(Region region, Kind kind, boolean active) {}

    /** Whether sessions of the account's roles are issued in this region. */
    public boolean active(AccountId account, Region region) {
        return kind(region) == Kind.ALWAYS || active(region, store.switched(account));
    }

    /** Every region of the partition. */
    public List<Status> list(AccountId account, Partition partition) {
        Set<Region> switched = store.switched(account);
        return CloudRegions.of(partition).stream()
                .map(region -> new Status(region, kind(region), active(region, switched)))
                .toList();
    }

    /** Switches STS on or off. */
    public Reply<Status> set(
            AccountId account, Partition partition, Region region, boolean active) {
        if (!CloudRegions.of(partition).contains(region)) {
            return Reply.refused(
                    IamFault.validation(
                            "`" + region + "` is no region of partition `" + partition + "`"));
        }
        Kind kind = kind(region);
        if (kind == Kind.ALWAYS && !active) {
            return Reply.refused(
                    IamFault.validation(
                            "STS cannot be deactivated in `"
                                    + region
                                    + "`, which serves the global endpoint"));
        }
        store.set(account, region, active != usual(kind));
        return Reply.done(new Status(region, kind, active));
    }

    private static boolean active(Region region, Set<Region> switched) {
        return usual(kind(region)) != switched.contains(region);
    }

    private static boolean usual(Kind kind) {
        return kind != Kind.OPT_IN;
    }

    private static Kind kind(Region region) {
        if (region.equals(region.partition().globalRegion())) {
            return Kind.ALWAYS;
        }
        return CloudRegions.isOptIn(region) ? Kind.OPT_IN : Kind.USUAL;
    }
}
