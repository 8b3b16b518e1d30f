package patchbay.aws;

import java.util.Optional;

/** A group of regions with one name space for resources: commercial, GovCloud, China. */
public enum Partition {
    AWS("aws", "us-east-1"),
    AWS_US_GOV("aws-us-gov", "us-gov-west-1"),
    AWS_CN("aws-cn", "cn-north-1");

    private final String id;
    private final String globalRegion;

    Partition(String id, String globalRegion) {
        this.id = id;
        this.globalRegion = globalRegion;
    }

    /** The second field of an ARN. */
    public String id() {
        return id;
    }

    /**
     * The region that serves this partition's global endpoints; {@code aws:RequestedRegion} of
     * every global call.
     */
    public Region globalRegion() {
        return new Region(globalRegion);
    }

    /** The partition that an ARN's second field names. */
    public static Optional<Partition> parse(String id) {
        for (Partition partition : values()) {
            if (partition.id.equals(id)) {
                return Optional.of(partition);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
