package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stock boto3 calls every operation of Organizations and meets every error once. */
class OrganizationsByPythonTest {
    @Test
    void every_operation_answers_and_every_error_has_its_code_and_reason(@TempDir Path work)
            throws Exception {
        String python = Python.with("boto3");
        Path script = work.resolve("organizations.py");
        try (InputStream text = getClass().getResourceAsStream("organizations.py")) {
            Files.copy(Objects.requireNonNull(text), script);
        }
        try (Patchbay patchbay = Patchbay.start(work)) {
            Map<String, String> environment = new HashMap<>(patchbay.asRoot());
            environment.put("AWS_ENDPOINT_URL", patchbay.url());

            Program.Said said = Program.run(environment, python, script.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(said.out()).endsWith("0 wrong");
        }
    }
}
