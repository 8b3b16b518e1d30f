package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stock boto3 furnishes a contact centre: each operation, and each way in which it says no. One
 * server serves all the scripts, each in an instance of its own.
 */
class ContactCentreByPythonTest {
    private static final List<String> SCRIPTS = List.of("contact.py");

    @Test
    void a_contact_centre_is_furnished_and_each_mistake_is_answered(@TempDir Path work)
            throws Exception {
        String python =
                Python.that(
                        "import boto3; boto3.client('connect', 'us-east-1').search_contact_flows",
                        "a boto3 that knows these operations");
        try (Patchbay patchbay = Patchbay.start(work)) {
            Map<String, String> environment = new HashMap<>(patchbay.asRoot());
            environment.put("AWS_ENDPOINT_URL", patchbay.url());
            for (String script : SCRIPTS) {
                Program.Said said = Program.run(environment, python, copy(script, work).toString());

                assertThat(said.exitCode())
                        .as(script + "\n" + said.out() + "\n" + said.err())
                        .isZero();
                assertThat(said.out()).as(script).endsWith("0 wrong");
            }
        }
    }

    private Path copy(String name, Path work) throws IOException {
        Path file = work.resolve(name);
        try (InputStream text = getClass().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(text), file);
        }
        return file;
    }
}
