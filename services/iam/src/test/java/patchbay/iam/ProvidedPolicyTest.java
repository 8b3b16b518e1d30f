package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.aws.Partition;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyType;

/** Policies that the cloud provides. */
final class ProvidedPolicyTest {
    static List<ManagedPolicy> provided() {
        return ProvidedPolicy.all(Partition.AWS);
    }

    @ParameterizedTest
    @MethodSource("provided")
    void every_document_is_a_managed_policy_and_is_found_by_its_arn(ManagedPolicy provided) {
        assertThat(PolicyDocument.validate(PolicyType.MANAGED, provided.inForce().document()))
                .isInstanceOf(PolicyParse.Parsed.class);
        assertThat(ProvidedPolicy.find(provided.arn().toString())).contains(provided);
    }

    @Test
    void in_another_partition_the_arns_are_of_that_partition() {
        ManagedPolicy provided =
                ProvidedPolicy.find("arn:aws-cn:iam::aws:policy/AmazonConnect_FullAccess")
                        .orElseThrow();

        assertThat(provided.inForce().document())
                .contains("arn:aws-cn:s3:::amazon-connect-*")
                .doesNotContain("arn:aws:");
    }

    @Test
    void a_power_user_administers_everything_but_people() {
        var account = new Account();
        User ana = account.user("ana");
        Account.done(
                account.users.attach(Account.ID, "ana", "arn:aws:iam::aws:policy/PowerUserAccess"));

        assertThat(allowed(account, ana, "connect:CreateInstance")).isTrue();
        assertThat(allowed(account, ana, "iam:ListRoles")).isTrue();
        assertThat(allowed(account, ana, "iam:CreateUser")).isFalse();
    }

    @Test
    void reading_contact_centres_does_not_open_them_as_an_administrator() {
        var account = new Account();
        User ana = account.user("ana");
        Account.done(
                account.users.attach(
                        Account.ID, "ana", "arn:aws:iam::aws:policy/AmazonConnectReadOnlyAccess"));

        assertThat(allowed(account, ana, "connect:ListInstances")).isTrue();
        assertThat(allowed(account, ana, "connect:GetFederationTokens")).isFalse();
    }

    @Test
    void a_provided_policy_is_nobodys_to_change() {
        var account = new Account();
        String arn = "arn:aws:iam::aws:policy/AdministratorAccess";

        assertThat(Account.refused(account.policies.delete(Account.ID, arn)).code())
                .isEqualTo("NoSuchEntity");
        assertThat(account.policies.find(arn)).isPresent();
    }

    private static boolean allowed(Account account, User user, String action) {
        return account.authorize(account.caller(user), action, "*").decision().allowed();
    }
}
