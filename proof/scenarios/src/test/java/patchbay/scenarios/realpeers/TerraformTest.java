package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static final String CHANGE = "-var-file=change.tfvars";

    /** Every type of resource that the examples must use. */
    private static final List<String> TYPES =
            List.of(
                    "aws_connect_contact_flow",
                    "aws_connect_hours_of_operation",
                    "aws_connect_instance",
                    "aws_connect_queue",
                    "aws_connect_quick_connect",
                    "aws_connect_routing_profile",
                    "aws_connect_security_profile",
                    "aws_connect_user",
                    "aws_connect_user_hierarchy_group",
                    "aws_connect_user_hierarchy_structure",
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
                    "aws_ssoadmin_application",
                    "aws_ssoadmin_application_access_scope",
                    "aws_ssoadmin_application_assignment",
                    "aws_ssoadmin_application_assignment_configuration",
                    "aws_ssoadmin_customer_managed_policy_attachment",
                    "aws_ssoadmin_instance_access_control_attributes",
                    "aws_ssoadmin_managed_policy_attachment",
                    "aws_ssoadmin_permission_set",
                    "aws_ssoadmin_permission_set_inline_policy",
                    "aws_ssoadmin_permissions_boundary_attachment",
                    "aws_ssoadmin_trusted_token_issuer");

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
    void what_was_applied_is_found_again_and_can_be_changed_and_destroyed(
            Path example, @TempDir Path work) throws Exception {
        assumeTrue(Program.installed("terraform"), "needs `terraform`");
        Terraform.copy(example, work);
        try (var patchbay = Patchbay.start(work, seed(work));
                var terraform = Terraform.init(work, patchbay)) {
            terraform.succeeds("apply", "-auto-approve");
            assertThat(terraform.differences()).as("differences after apply").isFalse();
            assertThat(terraform.differences(CHANGE, "-refresh=false", "-out=change.plan"))
                    .as("the change is one")
                    .isTrue();
            terraform.succeeds("apply", "change.plan");
            assertThat(terraform.differences(CHANGE)).as("differences after change").isFalse();
            terraform.succeeds("destroy", "-auto-approve", "-refresh=false");
            assertThat(terraform.succeeds("state", "list").out()).isEmpty();
        }
    }

    /** What the example says that a server has to begin with. */
    private static String[] seed(Path work) {
        Path seed = work.resolve("seed.yaml");
        return Files.exists(seed) ? new String[] {"--seed", seed.toString()} : new String[0];
    }
}
