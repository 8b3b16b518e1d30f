package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListAccountAliasesResponse;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.iam.Role;

/** What the provisioners of Entra and Okta call, and with which rights (rules 9.1, 9.2, 9.4). */
final class ProvisionersTest {
    private final Account account = new Account();
    private final Door door = new Door(account);

    private Caller user(String name, String... actions) {
        User user = account.user(name);
        Account.done(
                account.users.putInline(
                        Account.ID,
                        name,
                        "provision",
                        Account.allow(String.join("\",\"", actions), "*")
                                .replace("\"Action\":\"", "\"Action\":[\"")
                                .replace("\",\"Resource\"", "\"],\"Resource\"")));
        return account.caller(user);
    }

    @Test
    void entra_reads_every_role_page_by_page_with_a_single_right() {
        Caller entra = user("entra", "iam:ListRoles");
        for (int i = 0; i < 7; i++) {
            account.role("Role" + i);
        }

        List<Role> roles = new ArrayList<>();
        Optional<String> marker = Optional.empty();
        do {
            Map<String, Object> input = new HashMap<>(Map.of("MaxItems", 3));
            marker.ifPresent(text -> input.put("Marker", text));
            var page = (ListRolesResponse) done(door.ask(entra, "ListRoles", input));
            roles.addAll(page.roles());
            assertThat(page.isTruncated()).contains(page.marker().isPresent());
            marker = page.marker();
        } while (marker.isPresent());

        assertThat(roles).extracting(Role::roleName).hasSize(7).doesNotHaveDuplicates();
        assertThat(roles)
                .allSatisfy(role ->
                        assertThat(
                                        URLDecoder.decode(
                                                role.assumeRolePolicyDocument().orElseThrow(),
                                                StandardCharsets.UTF_8))
                                .isEqualTo(Account.TRUST));
    }

    @Test
    void okta_reads_roles_and_aliases_with_two_rights() {
        Caller okta = user("okta", "iam:ListRoles", "iam:ListAccountAliases");
        account.stores.settings.setAlias(Account.ID, "patchbay");

        var aliases =
                (ListAccountAliasesResponse) done(door.ask(okta, "ListAccountAliases", Map.of()));

        assertThat(aliases.accountAliases()).containsExactly("patchbay");
        assertThat(door.ask(okta, "ListRoles", Map.of())).isInstanceOf(Reply.Done.class);
    }

    @Test
    void entras_right_opens_nothing_else_and_the_refusal_says_what_is_missing() {
        Caller entra = user("entra", "iam:ListRoles");

        assertThat(door.refused(entra, "ListAccountAliases", Map.of()))
                .isEqualTo(denied("ListAccountAliases", "*"));
        assertThat(door.refused(entra, "ListUsers", Map.of()))
                .isEqualTo(denied("ListUsers", "arn:aws:iam::111122223333:user/"));
        assertThat(door.refused(entra, "ListPolicies", Map.of()))
                .isEqualTo(denied("ListPolicies", "policy path /"));
        assertThat(door.refused(entra, "GetRole", Map.of("RoleName", "R")))
                .isEqualTo(denied("GetRole", "role R"));
        assertThat(door.refused(entra, "CreateUser", Map.of("UserName", "x", "Path", "/p/")))
                .isEqualTo(denied("CreateUser", "arn:aws:iam::111122223333:user/p/x"));
        assertThat(
                        door.refused(
                                entra,
                                "CreatePolicy",
                                Map.of(
                                        "PolicyName",
                                        "x",
                                        "PolicyDocument",
                                        Account.allow("*", "*"))))
                .isEqualTo(denied("CreatePolicy", "policy x"));
    }

    @Test
    void a_right_for_roles_below_a_path_lists_only_there() {
        User ana = account.user("ana");
        Account.done(
                account.users.putInline(
                        Account.ID,
                        "ana",
                        "p",
                        Account.allow("iam:ListRoles", "arn:aws:iam::111122223333:role/team/*")));

        assertThat(door.ask(account.caller(ana), "ListRoles", Map.of("PathPrefix", "/team/")))
                .isInstanceOf(Reply.Done.class);
        assertThat(door.refused(account.caller(ana), "ListRoles", Map.of()).code())
                .isEqualTo("AccessDenied");
    }

    @Test
    void a_user_without_any_right_may_ask_nothing() {
        Caller nobody = account.caller(account.user("nobody"));

        assertThat(door.refused(nobody, "ListRoles", Map.of()).message())
                .startsWith("User: arn:aws:iam::111122223333:user/nobody is not authorized");
        assertThat(nobody.arn().orElseThrow().partition()).isEqualTo(Partition.AWS.id());
    }

    private static Fault denied(String operation, String resource) {
        return new Fault(
                "AccessDenied",
                403,
                "User: arn:aws:iam::111122223333:user/entra is not authorized to perform: iam:"
                        + operation
                        + " on resource: "
                        + resource
                        + " because no identity-based policy allows the iam:"
                        + operation
                        + " action");
    }

    private static Object done(Reply<?> reply) {
        return switch (reply) {
            case Reply.Done<?> done -> done.output();
            case Reply.Refused<?>(Fault fault) -> throw new AssertionError(fault.toString());
        };
    }
}
