package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Terraform in a folder, and AWS's unmodified provider, started once for all commands: what a
 * provider costs is above all its start.
 */
final class Terraform implements AutoCloseable {
    /** Commands that would ask a person. */
    private static final Set<String> ASKING = Set.of("init", "plan", "apply", "destroy");

    private static final String ATTACH = "TF_REATTACH_PROVIDERS";

    private final Path work;
    private final Map<String, String> environment;
    private final Process provider;

    private Terraform(Path work, Map<String, String> environment) throws Exception {
        this.work = work;
        this.environment = new HashMap<>(environment);
        assumeTrue(
                run("init").exitCode() == 0,
                "needs the AWS provider for Terraform, which `terraform init` could not get");
        Path log = Files.createFile(work.resolve("provider.log"));
        provider =
                Program.start(
                        this.environment, work, log, List.of(program(work).toString(), "-debug"));
        String said = Program.await(provider, log, ATTACH + "='.*'", Duration.ofMinutes(1));
        this.environment.put(ATTACH, Program.find("'(.*)'", said));
    }

    /** The files of a configuration. */
    static void copy(Path configuration, Path work) throws IOException {
        try (Stream<Path> files = Files.list(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, work.resolve(file.getFileName()));
            }
        }
    }

    /** The configuration in this folder, about to be applied as the root user. */
    static Terraform init(Path work, Patchbay patchbay) throws Exception {
        Map<String, String> environment = patchbay.asRoot();
        environment.put("TF_VAR_patchbay_url", patchbay.url());
        environment.put("TF_IN_AUTOMATION", "1");
        // The provider configures itself anew for each command, and could not with a bundle.
        environment.put("AWS_CA_BUNDLE", "");
        Optional<Path> mirror = mirror();
        if (mirror.isPresent()) {
            Path configuration =
                    Files.writeString(
                            work.resolve("terraform.rc"),
                            """
                            provider_installation {
                              filesystem_mirror {
                                path = "%s"
                              }
                            }
                            """
                                    .formatted(mirror.get()));
            environment.put("TF_CLI_CONFIG_FILE", configuration.toString());
        }
        return new Terraform(work, environment);
    }

    /** Where the provider lies on this machine: as the environment says, or below /opt. */
    private static Optional<Path> mirror() throws IOException {
        String named = System.getenv("PATCHBAY_TERRAFORM_MIRROR");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path opt = Path.of("/opt");
        if (!Files.isDirectory(opt)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(opt, Files::isDirectory)) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder.resolve("registry.terraform.io/hashicorp/aws"))) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    /** The provider that {@code init} chose. */
    private static Path program(Path work) throws IOException {
        try (Stream<Path> files =
                Files.find(
                        work.resolve(".terraform/providers"),
                        9,
                        (file, _) ->
                                file.getFileName().toString().startsWith("terraform-provider-aws"),
                        FileVisitOption.FOLLOW_LINKS)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** Whether a plan would do anything. */
    boolean differences(String... options) {
        List<String> all = new ArrayList<>(List.of("plan", "-detailed-exitcode"));
        all.addAll(List.of(options));
        Program.Said said = run(all.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.toString()).isIn(0, 2);
        return said.exitCode() == 2;
    }

    /** What a command says that must end well. */
    Program.Said succeeds(String... arguments) {
        Program.Said said = run(arguments);
        assertThat(said.exitCode()).as(said.toString()).isZero();
        return said;
    }

    private Program.Said run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("terraform", "-chdir=" + work));
        command.add(arguments[0]);
        if (ASKING.contains(arguments[0])) {
            command.addAll(List.of("-input=false", "-no-color"));
        }
        command.addAll(List.of(arguments).subList(1, arguments.length));
        return Program.run(environment, command.toArray(String[]::new));
    }

    @Override
    public void close() {
        Program.stop(provider);
    }
}
