package patchbay.iam;

import java.util.List;
import java.util.stream.Stream;
import patchbay.aws.Partition;
import patchbay.aws.Region;

/**
 * The cloud's regions, and which of them an account has to enable before it can use them.
 *
 * <p>Source: <i>Account Management Reference Guide, Enable or disable AWS Regions</i>, as of 2026.
 * A region of another name counts as one that is enabled by default.
 */
public final class CloudRegions {
    private static final List<Region> USUAL =
            regions(
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-northeast-3",
                    "ap-south-1",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "ca-central-1",
                    "eu-central-1",
                    "eu-north-1",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-west-3",
                    "sa-east-1",
                    "us-gov-east-1",
                    "us-gov-west-1",
                    "cn-north-1",
                    "cn-northwest-1");

    private static final List<Region> OPT_IN =
            regions(
                    "af-south-1",
                    "ap-east-1",
                    "ap-east-2",
                    "ap-south-2",
                    "ap-southeast-3",
                    "ap-southeast-4",
                    "ap-southeast-5",
                    "ap-southeast-6",
                    "ap-southeast-7",
                    "ca-west-1",
                    "eu-central-2",
                    "eu-south-1",
                    "eu-south-2",
                    "il-central-1",
                    "me-central-1",
                    "me-south-1",
                    "mx-central-1");

    private CloudRegions() {}

    /** Whether accounts begin without this region and have to enable it. */
    public static boolean isOptIn(Region region) {
        return OPT_IN.contains(region);
    }

    /** The regions of a partition, those enabled by default first. */
    public static List<Region> of(Partition partition) {
        return Stream.concat(USUAL.stream(), OPT_IN.stream())
                .filter(region -> region.partition() == partition)
                .toList();
    }

    private static List<Region> regions(String... ids) {
        return Stream.of(ids).map(Region::new).toList();
    }
}
