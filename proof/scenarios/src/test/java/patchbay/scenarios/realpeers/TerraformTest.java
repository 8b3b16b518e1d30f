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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code examples/terraform} with the real Terraform and AWS's unmodified provider,
 * against a Patchbay in a process of its own: applied, found to be so, changed as its {@code
 * change.tfvars} says, found to be so, destroyed. Skipped, and says so, where either is not to be
 * had.
 */
class TerraformTest {
    /** Tests run in their module's folder. */
    private static final Path EXAMPLES =
            Path.of("../../examples/terraform").toAbsolutePath().normalize();

    /** Every type of resource that the examples must use. */
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
                    "aws_iam_user_policy_attachments_exclusive",
                    "aws_identitystore_group",
                    "aws_identitystore_group_membership",
                    "aws_identitystore_user",
                    "aws_organizations_account",
                    "aws_organizations_organization",
                    "aws_organizations_organizational_unit",
                    "aws_organizations_policy",
                    "aws_organizations_policy_attachment",
                    "aws_ssoadmin_account_assignment",
                    "aws_ssoadmin_customer_managed_policy_attachment",
                    "aws_ssoadmin_instance_access_control_attributes",
                    "aws_ssoadmin_managed_policy_attachment",
                    "aws_ssoadmin_permission_set",
                    "aws_ssoadmin_permission_set_inline_policy",
                    "aws_ssoadmin_permissions_boundary_attachment");

    /** Commands that would ask a person. */
    private static final Set<String> ASKING = Set.of("init", "plan", "apply", "destroy");

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path work;

    private final Map<String, String> environment = new HashMap<>();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders
                    .filter(f -> Files.exists(f.resolve("main.tf")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void the_examples_use_every_type_of_resource() throws IOException {
        var all = new StringBuilder();
        for (Path example : examples().toList()) {
            all.append(Files.readString(example.resolve("main.tf")));
        }

        assertThat(TYPES).allSatisfy(type -> assertThat(all).contains("resource \"" + type + "\""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_was_applied_is_found_again_and_can_be_changed_and_destroyed(Path example)
            throws Exception {
        assumeTrue(Program.installed("terraform"), "needs `terraform`");
        copy(example);
        prepareMirror();
        Program.Said init = terraform("init");
        assumeTrue(
                init.exitCode() == 0,
                "needs the AWS provider for Terraform, which `terraform init` could not get");
        try (var patchbay = Patchbay.start(work, seed())) {
            environment.putAll(patchbay.asRoot());
            environment.put("TF_VAR_patchbay_url", patchbay.url());

            succeeds("apply", "-auto-approve");
            assertThat(differences()).as("differences after apply").isFalse();
            assertThat(differences("-var-file=change.tfvars")).as("the change is one").isTrue();
            succeeds("apply", "-auto-approve", "-var-file=change.tfvars");
            assertThat(differences("-var-file=change.tfvars"))
                    .as("differences after change")
                    .isFalse();
            succeeds("destroy", "-auto-approve");
            assertThat(succeeds("state", "list").out()).isEmpty();
        }
    }

    /** What the example says that a server has to begin with. */
    private String[] seed() {
        Path seed = work.resolve("seed.yaml");
        return Files.exists(seed) ? new String[] {"--seed", seed.toString()} : new String[0];
    }

    private void copy(Path example) throws IOException {
        try (Stream<Path> files = Files.list(example)) {
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

    /** Whether a plan would do anything. */
    private boolean differences(String... variables) {
        List<String> all = new ArrayList<>(List.of("plan", "-detailed-exitcode"));
        all.addAll(List.of(variables));
        Program.Said said = terraform(all.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.toString()).isIn(0, 2);
        return said.exitCode() == 2;
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
