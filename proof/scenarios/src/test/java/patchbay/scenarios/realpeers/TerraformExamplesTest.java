package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code examples/terraform} with the real Terraform and AWS's unmodified provider:
 * applied, found to be so, changed as its {@code change.tfvars} says, found to be so, destroyed.
 */
class TerraformExamplesTest {
    /** Tests run in their module's folder. */
    private static final Path EXAMPLES =
            Path.of("../../examples/terraform").toAbsolutePath().normalize();

    private Map<String, String> environment = Map.of();
    private Path folder = EXAMPLES;

    static Stream<String> configurations() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders
                    .filter(f -> Files.exists(f.resolve("main.tf")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void what_was_applied_is_found_again_and_can_be_changed_and_destroyed(
            String name, @TempDir Path work) throws Exception {
        assumeTrue(Program.installed("terraform"), "there is no terraform on this machine");
        folder = copy(name, work);
        environment = Map.of("TF_IN_AUTOMATION", "1", "CHECKPOINT_DISABLE", "1");
        Program.Said init = terraform("init", "-input=false");
        assumeTrue(init.exitCode() == 0, "Terraform cannot get its provider: " + init.err());
        try (Patchbay patchbay = Patchbay.start(work)) {
            environment = environment(patchbay);

            done("apply", "-auto-approve");
            assertThat(plan()).as("differences after apply").isZero();
            done("apply", "-auto-approve", "-var-file=change.tfvars");
            assertThat(plan("-var-file=change.tfvars")).as("differences after change").isZero();
            assertThat(plan()).as("the change was one").isEqualTo(2);
            done("destroy", "-auto-approve");
            assertThat(terraform("state", "list").out()).isEmpty();
        }
    }

    private static Path copy(String name, Path work) throws IOException {
        Path folder = Files.createDirectory(work.resolve(name));
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** The examples name a profile; the keys of the environment count before it. */
    private Map<String, String> environment(Patchbay patchbay) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        Map<String, String> root = patchbay.asRoot();
        Path credentials = folder.resolve("credentials");
        Files.writeString(
                credentials,
                "[patchbay]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                        .formatted(
                                root.get("AWS_ACCESS_KEY_ID"), root.get("AWS_SECRET_ACCESS_KEY")));
        all.put("AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
        all.put("AWS_CONFIG_FILE", "/dev/null");
        all.put("AWS_EC2_METADATA_DISABLED", "true");
        all.put("TF_VAR_patchbay", patchbay.url());
        return all;
    }

    /** 0: nothing to do, 2: something to do. */
    private int plan(String... flags) {
        List<String> all = new ArrayList<>(List.of("plan", "-detailed-exitcode"));
        all.addAll(List.of(flags));
        return terraform(all.toArray(String[]::new)).exitCode();
    }

    private void done(String... command) {
        Program.Said said = terraform(command);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    private Program.Said terraform(String... command) {
        List<String> all = new ArrayList<>(List.of("terraform", "-chdir=" + folder));
        all.addAll(List.of(command));
        if (!command[0].equals("state")) {
            all.add("-no-color");
        }
        return Program.run(environment, all.toArray(String[]::new));
    }
}
