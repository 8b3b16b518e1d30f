package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import patchbay.aws.Caller;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Administrators who may administer only within limits: by tags, and by a boundary. */
final class DelegationTest {
    private static final String LIMIT = "arn:aws:iam::111122223333:policy/Limit";

    private final Account account = new Account();
    private final Door door = new Door(account);

    private Caller administrator(String document) {
        User user = account.user("admin");
        Account.done(account.users.putInline(Account.ID, "admin", "p", document));
        return account.caller(user);
    }

    private static String allowIf(String action, String key, String value) {
        return Account.allow(action, "*")
                .replace(
                        "}]}",
                        ",\"Condition\":{\"StringEquals\":{\"%s\":\"%s\"}}}]}"
                                .formatted(key, value));
    }

    @Test
    void creating_with_tags_needs_the_right_to_tag() {
        Caller admin = administrator(Account.allow("iam:CreateUser", "*"));

        assertThat(door.ask(admin, "CreateUser", Map.of("UserName", "a")))
                .isInstanceOf(Reply.Done.class);
        assertThat(
                        door.refused(
                                admin,
                                "CreateUser",
                                Map.of("UserName", "b", "Tags", Map.of("team", "voice"))))
                .isEqualTo(
                        new Fault(
                                "AccessDenied",
                                403,
                                "User: arn:aws:iam::111122223333:user/admin is not authorized to"
                                        + " perform: iam:TagUser on resource:"
                                        + " arn:aws:iam::111122223333:user/b because no"
                                        + " identity-based policy allows the iam:TagUser action"));
        assertThat(account.users.find(Account.ID, "b")).isEmpty();
    }

    @Test
    void tags_of_the_request_and_of_the_resource_can_be_asked_for() {
        Caller admin = administrator(allowIf("iam:*", "aws:RequestTag/team", "voice"));
        Map<String, ?> wrong = Map.of("UserName", "a", "Tags", Map.of("team", "other"));
        Map<String, ?> right = Map.of("UserName", "a", "Tags", Map.of("team", "voice"));

        assertThat(door.refused(admin, "CreateUser", wrong).code()).isEqualTo("AccessDenied");
        assertThat(door.ask(admin, "CreateUser", right)).isInstanceOf(Reply.Done.class);
        administrator(allowIf("iam:*", "aws:ResourceTag/team", "voice"));
        assertThat(door.ask(admin, "GetUser", Map.of("UserName", "a")))
                .isInstanceOf(Reply.Done.class);
        assertThat(door.refused(admin, "GetUser", Map.of("UserName", "admin")).code())
                .isEqualTo("AccessDenied");
    }

    @Test
    void users_may_be_made_only_within_a_boundary() {
        account.policy("Limit", Account.allow("connect:*", "*"));
        Caller admin = administrator(allowIf("iam:*", "iam:PermissionsBoundary", LIMIT));

        assertThat(door.refused(admin, "CreateUser", Map.of("UserName", "a")).code())
                .isEqualTo("AccessDenied");
        assertThat(
                        door.ask(
                                admin,
                                "CreateUser",
                                Map.of("UserName", "a", "PermissionsBoundary", LIMIT)))
                .isInstanceOf(Reply.Done.class);
        assertThat(
                        door.ask(
                                admin,
                                "AttachUserPolicy",
                                Map.of(
                                        "UserName", "a",
                                        "PolicyArn", "arn:aws:iam::aws:policy/IAMFullAccess")))
                .isInstanceOf(Reply.Done.class);
    }

    @Test
    void what_the_boundary_does_not_allow_no_policy_grants() {
        account.policy("Limit", Account.allow("connect:*", "*"));
        User ana = account.user("ana");
        Account.done(account.users.putInline(Account.ID, "ana", "all", Account.allow("*", "*")));
        Account.done(account.users.bound(Account.ID, "ana", LIMIT));

        Authorization denied = account.authorize(account.caller(ana), "iam:ListRoles", "*");

        assertThat(denied).isInstanceOf(Authorization.Denied.class);
        assertThat(((Authorization.Denied) denied).fault().message())
                .endsWith("because no permissions boundary allows the iam:ListRoles action");
        Account.done(account.users.deleteBoundary(Account.ID, "ana"));
        assertThat(account.authorize(account.caller(ana), "iam:ListRoles", "*"))
                .isInstanceOf(Authorization.Allowed.class);
    }
}
