package patchbay.cli;

import org.jspecify.annotations.Nullable;
import patchbay.aws.Region;
import picocli.CommandLine.Option;

/** In which region a service is asked that has one endpoint for each. */
final class RegionOption {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "for services of a region; default AWS_REGION, else us-east-1")
    private @Nullable String region;

    Region in(Shell shell) throws Failure {
        String id =
                region != null
                        ? region
                        : shell.variable("AWS_REGION")
                                .or(() -> shell.variable("AWS_DEFAULT_REGION"))
                                .orElse(ServerClient.REGION);
        return Region.parse(id)
                .orElseThrow(() ->
                        Failure.misused(
                                "`" + Paint.plain(id) + "` is no region",
                                "patchbay account list --region us-east-1"));
    }
}
