package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.iam.api.IamApi;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.Served;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;

/** What is true of every operation of the API. */
final class OperationsTest {
    private final Account account = new Account();
    private final IamApi api = new Door(account).api();

    static Stream<String> served() {
        var api = new OperationsTest().api;
        return IamOperations.model()
                .routes()
                .lines()
                .map(line -> line.strip().substring(line.strip().lastIndexOf(' ') + 1))
                .filter(name -> api.operation(name).isPresent());
    }

    @Test
    void the_operations_of_the_milestone_are_served() {
        assertThat(served())
                .hasSizeGreaterThan(60)
                .contains("CreateSAMLProvider", "CreateRole", "AttachRolePolicy", "CreateUser");
    }

    @ParameterizedTest
    @MethodSource("served")
    void a_caller_without_permissions_is_refused_everything(String operation) {
        User user = account.user("R");

        Fault fault = refused(operation, account.caller(user));

        assertThat(fault.code()).isEqualTo("AccessDenied");
        assertThat(fault.message()).contains("iam:" + operation);
    }

    @ParameterizedTest
    @MethodSource("served")
    void credentials_of_get_session_token_cannot_call_iam(String operation) {
        var root = new Caller.Root(Partition.AWS, Account.ID, Optional.of(Account.NOW));

        assertThat(refused(operation, root).code()).isEqualTo("InvalidClientTokenId");
    }

    @ParameterizedTest
    @MethodSource("served")
    void the_root_user_is_never_told_that_access_is_denied(String operation) {
        Reply<?> reply = answer(api.operation(operation).orElseThrow(), Door.root());

        if (reply instanceof Reply.Refused<?>(Fault fault)) {
            assertThat(fault.code()).isNotEqualTo("AccessDenied");
        }
    }

    @Test
    void a_listed_roles_trust_policy_is_percent_encoded() {
        account.role("R");

        var reply = answer(api.operation("ListRoles").orElseThrow(), Door.root());

        assertThat(reply).isInstanceOf(Reply.Done.class);
        var listed = (ListRolesResponse) ((Reply.Done<?>) reply).output();
        assertThat(listed.roles().getFirst().assumeRolePolicyDocument().orElseThrow())
                .startsWith("%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B");
        assertThat(listed.isTruncated()).contains(false);
    }

    private Fault refused(String operation, Caller caller) {
        return switch (answer(api.operation(operation).orElseThrow(), caller)) {
            case Reply.Done<?> done -> throw new AssertionError(operation + " was answered");
            case Reply.Refused<?>(Fault fault) -> fault;
        };
    }

    private static Reply<?> answer(Served<?, ?> served, Caller caller) {
        Fields fields = Fields.of(served.operation().input());
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).required()) {
                fields.set(i, value(members.get(i)));
            }
        }
        return served.answer(fields, Account.call(caller));
    }

    /** Something that fits well enough to reach the authorizer. */
    private static Object value(Member member) {
        if (member.shape().resolved() instanceof Shape.Sequence) {
            return List.of();
        }
        return switch (member.name()) {
            case "PolicyArn" -> "arn:aws:iam::111122223333:policy/R";
            case "SAMLProviderArn" -> "arn:aws:iam::111122223333:saml-provider/R";
            default -> "R";
        };
    }
}
