package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stock boto3 calls every operation of the Identity Store and meets every error once. */
class IdentityStoreByPythonTest {
    @Test
    void every_operation_answers_and_every_error_has_its_code(@TempDir Path work) throws Exception {
        String python = Python.with("boto3");
        Path script = work.resolve("identitystore.py");
        try (InputStream text = getClass().getResourceAsStream("identitystore.py")) {
            Files.copy(Objects.requireNonNull(text), script);
        }
        try (Patchbay patchbay = Patchbay.start(work, "--seed", seed(work).toString())) {
            Map<String, String> environment = new HashMap<>(patchbay.asRoot());
            environment.put("AWS_ENDPOINT_URL", patchbay.url());

            Program.Said said = Program.run(environment, python, script.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(said.out()).endsWith("0 wrong");
        }
    }

    /** Identity Center is enabled by declaring somebody. */
    private static Path seed(Path work) throws IOException {
        return Files.writeString(
                work.resolve("seed.yaml"),
                """
                accounts:
                  - id: "111122223333"
                    name: Main
                identityCenter:
                  region: us-east-1
                  users:
                    - userName: zoe
                      password: Correct-Horse-7
                      email: zoe@example.com
                      givenName: Zoe
                      familyName: Last
                """);
    }
}
