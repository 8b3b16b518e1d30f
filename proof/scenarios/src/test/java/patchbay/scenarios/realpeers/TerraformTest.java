package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code examples/terraform}, with the real Terraform and the unmodified AWS provider, against a
 * Patchbay in a process of its own. Skipped, and says so, where either is not to be had.
 */
class TerraformTest {
    private static final Path EXAMPLE =
            Path.of("../../examples/terraform").toAbsolutePath().normalize();

    /** Every type of resource of IAM that the example must use. */
    private static final List<String> TYPES =
            List.of(
                    "aws_iam_access_key",
                    "aws_iam_account_alias",
                    "aws_iam_group",
                    "aws_iam_group_membership",
                    "aws_iam_group_policies_exclusive",
                    "aws_iam_group_policy",
                    "aws_iam_group_policy_attachment",
                    "aws_iam_group_policy_attachments_exclusive",
                    "aws_iam_policy",
                    "aws_iam_policy_attachment",
                    "aws_iam_role",
                    "aws_iam_role_policies_exclusive",
                    "aws_iam_role_policy",
                    "aws_iam_role_policy_attachment",
                    "aws_iam_role_policy_attachments_exclusive",
                    "aws_iam_saml_provider",
                    "aws_iam_security_token_service_preferences",
                    "aws_iam_user",
                    "aws_iam_user_group_membership",
                    "aws_iam_user_policies_exclusive",
                    "aws_iam_user_policy",
                    "aws_iam_user_policy_attachment",
                    "aws_iam_user_policy_attachments_exclusive");

    /** Commands that would ask a person. */
    private static final Set<String> ASKING = Set.of("init", "plan", "apply", "destroy");

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path work;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void the_example_uses_every_type_of_resource() throws IOException {
        String configuration = Files.readString(EXAMPLE.resolve("iam.tf"));

        assertThat(TYPES)
                .allSatisfy(
                        type -> assertThat(configuration).contains("resource \"" + type + "\""));
    }

    @Test
    void the_example_applies_changes_and_goes_without_a_difference_left() throws Exception {
        assumeTrue(Program.installed("terraform"), "needs `terraform`");
        copyExample();
        prepareMirror();
        Program.Said init = terraform("init");
        assumeTrue(
                init.exitCode() == 0,
                "needs the AWS provider for Terraform, which `terraform init` could not get");
        try (var patchbay = Patchbay.start(work)) {
            environment.putAll(patchbay.asRoot());
            environment.put("TF_VAR_patchbay_url", patchbay.url());

            succeeds("apply", "-auto-approve");
            showsNoDifference();
            assertThat(succeeds("apply", "-auto-approve", "-var", "session_hours=12").out())
                    .contains("Resources: 0 added, 1 changed, 0 destroyed.");
            showsNoDifference("-var", "session_hours=12");
            assertThat(succeeds("output", "-raw", "agents_role_and_provider").out())
                    .isEqualTo(
                            "arn:aws:iam::111122223333:role/contact-centre/Agents,"
                                    + "arn:aws:iam::111122223333:saml-provider/ExampleIdP");
            succeeds("destroy", "-auto-approve");
            assertThat(succeeds("state", "list").out()).isEmpty();
        }
    }

    private void copyExample() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, work.resolve(file.getFileName()));
            }
        }
    }

    /** Where the provider lies on this machine already, Terraform is told; else it may ask. */
    private void prepareMirror() throws IOException {
        environment.put("TF_IN_AUTOMATION", "1");
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
    }

    /** A folder named by the environment, or one below /opt that is laid out as a mirror. */
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

    private void showsNoDifference(String... variables) {
        succeeds(
                Stream.concat(Stream.of("plan", "-detailed-exitcode"), Stream.of(variables))
                        .toArray(String[]::new));
    }

    private Program.Said succeeds(String... arguments) {
        Program.Said said = terraform(arguments);
        assertThat(said.exitCode()).as(said.toString()).isZero();
        return said;
    }

    private Program.Said terraform(String... arguments) {
        List<String> command = new ArrayList<>(List.of("terraform", "-chdir=" + work));
        command.addAll(List.of(arguments));
        if (ASKING.contains(arguments[0])) {
            command.add("-input=false");
            command.add("-no-color");
        }
        return Program.run(environment, command.toArray(String[]::new));
    }
}
