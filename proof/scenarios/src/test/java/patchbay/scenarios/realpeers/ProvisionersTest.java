package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The keys that Entra's and Okta's provisioners get (rules 9.1, 9.2 and 9.4), in the hands of
 * boto3: what they call works, every other operation that is served is refused and says why.
 */
class ProvisionersTest {
    @Test
    void a_provisioners_key_lists_roles_and_opens_nothing_else(@TempDir Path work)
            throws Exception {
        String python = Python.with("boto3");
        Path script = work.resolve("provisioners.py");
        try (InputStream text = getClass().getResourceAsStream("provisioners.py")) {
            Files.copy(Objects.requireNonNull(text), script);
        }
        Path models = Path.of("../../models").toAbsolutePath().normalize();
        try (Patchbay patchbay = Patchbay.start(work)) {
            Program.Said said =
                    Program.run(patchbay.asRoot(), python, script.toString(), models.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(Integer.parseInt(Program.find("(\\d+) operations refused", said.out())))
                    .isGreaterThanOrEqualTo(200);
        }
    }
}
