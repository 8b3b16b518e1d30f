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

/**
 * The stock boto3 gives permission sets to people; programs sign in as these people, by a device
 * code and by a browser, {@code aws sso login} among them where there is a command line of version
 * 2.
 */
class CenterByPythonTest {
    @Test
    void permission_sets_become_roles_and_programs_sign_in_for_them(@TempDir Path work)
            throws Exception {
        String python = Python.with("boto3, cryptography");
        Path seed = copy("center.yaml", work);
        Path script = copy("center.py", work);
        try (Patchbay patchbay = Patchbay.start(work, "--seed", seed.toString())) {
            Map<String, String> environment = new HashMap<>(patchbay.asRoot());
            environment.put("AWS_ENDPOINT_URL", patchbay.url());
            environment.put("START", patchbay.at("start") + "/start");

            Program.Said said = Program.run(environment, python, script.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(said.out()).endsWith("0 wrong");
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
