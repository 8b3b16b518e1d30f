package patchbay.iam;

import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Region;

/** Keeps in which regions accounts changed their use of STS. Each method is one transaction. */
public interface StsRegionStore {
    /** Regions where the account's use of STS is not as it began. */
    Set<Region> switched(AccountId account);

    /**
     * @param switched whether STS is now used otherwise than at the beginning
     */
    void set(AccountId account, Region region, boolean switched);
}
