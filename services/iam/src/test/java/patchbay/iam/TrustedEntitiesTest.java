package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Partition;
import patchbay.wire.Fault;

/** Users and roles that a trust policy names are kept by their unique ids (rule P7). */
final class TrustedEntitiesTest {
    private static final String USER = "arn:aws:iam::111122223333:user/";

    private final Account account = new Account();

    private Role trusting(String name, String principal) {
        return Account.done(
                account.roles.create(
                        Roles.Draft.of(Partition.AWS, Account.ID, name, trust(principal))));
    }

    private static String trust(String principal) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                + "{\"AWS\":\""
                + principal
                + "\"},\"Action\":\"sts:AssumeRole\"}]}";
    }

    @Test
    void a_user_is_kept_by_its_id_and_shown_by_its_arn() {
        User ana = account.user("ana");

        Role role = trusting("R", USER + "ana");

        assertThat(role.trustPolicy()).isEqualTo(trust(ana.ids().uniqueId()));
        assertThat(account.roles.shownTrust(role)).isEqualTo(trust(USER + "ana"));
    }

    @Test
    void a_renamed_user_is_shown_by_its_new_arn() {
        account.user("ana");
        Role role = trusting("R", USER + "ana");

        Account.done(
                account.users.rename(
                        Account.ID, "ana", Optional.of("/team/"), Optional.of("anna")));

        assertThat(account.roles.shownTrust(role)).isEqualTo(trust(USER + "team/anna"));
    }

    @Test
    void one_that_is_gone_is_shown_by_its_id_and_its_successor_is_not_trusted() {
        Role first = account.role("Operator");
        Role role = trusting("R", "arn:aws:iam::111122223333:role/Operator");
        Account.done(account.roles.delete(Account.ID, "Operator"));
        Role second = account.role("Operator");

        assertThat(account.roles.shownTrust(role)).isEqualTo(trust(first.ids().uniqueId()));
        assertThat(trusts(role, second)).isFalse();
    }

    @Test
    void one_that_is_there_is_trusted() {
        Role operator = account.role("Operator");
        Role role = trusting("R", "arn:aws:iam::111122223333:role/Operator");

        assertThat(trusts(role, operator)).isTrue();
    }

    @Test
    void the_id_of_somebody_gone_cannot_be_written_again() {
        assertThat(
                        Account.refused(
                                account.roles.create(
                                        Roles.Draft.of(
                                                Partition.AWS,
                                                Account.ID,
                                                "R",
                                                trust("AIDAABCDEFGHIJKLMNOPQ")))))
                .isEqualTo(
                        new Fault(
                                "MalformedPolicyDocument",
                                400,
                                "Invalid principal in policy: \"AWS\":\"AIDAABCDEFGHIJKLMNOPQ\""));
    }

    @Test
    void a_name_that_differs_in_case_or_path_is_nobodys() {
        account.user("ana");

        for (String name : new String[] {"Ana", "team/ana"}) {
            assertThat(
                            Account.refused(
                                            account.roles.create(
                                                    Roles.Draft.of(
                                                            Partition.AWS,
                                                            Account.ID,
                                                            "R",
                                                            trust(USER + name))))
                                    .message())
                    .isEqualTo("Invalid principal in policy: \"AWS\":\"" + USER + name + "\"");
        }
    }

    @Test
    void an_account_is_kept_as_its_root_user() {
        assertThat(trusting("R", "444455556666").trustPolicy())
                .isEqualTo(trust("arn:aws:iam::444455556666:root"));
    }

    private boolean trusts(Role role, Role operator) {
        return account.authorize(
                        account.session(operator),
                        "sts:AssumeRole",
                        role.arn().toString(),
                        Optional.of(ResourcePolicy.trust(role)))
                .decision()
                .allowed();
    }
}
