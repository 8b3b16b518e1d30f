package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Patchbay's own operations, called with curl as the root user. */
final class OwnApi {
    private final Patchbay patchbay;

    OwnApi(Patchbay patchbay) {
        assumeTrue(Program.installed("curl"), "needs curl");
        this.patchbay = patchbay;
    }

    String get(String path) {
        return call(path, List.of());
    }

    String post(String path, String json) {
        return call(path, List.of("-H", "Content-Type: application/json", "--data-binary", json));
    }

    private String call(String path, List<String> more) {
        Map<String, String> root = patchbay.asRoot();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "curl",
                                "-s",
                                "--aws-sigv4",
                                "aws:amz:us-east-1:patchbay",
                                "--user",
                                root.get("AWS_ACCESS_KEY_ID")
                                        + ":"
                                        + root.get("AWS_SECRET_ACCESS_KEY"),
                                patchbay.url() + "/api/v1/" + path));
        command.addAll(more);
        Program.Said said = Program.run(Map.of(), command.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.toString()).isZero();
        return said.out();
    }
}
