package patchbay.iam;

import java.util.List;
import java.util.Map;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.iam.api.Administration;
import patchbay.iam.api.IamApi;
import patchbay.policy.PolicyEvaluator;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.Served;
import patchbay.wire.shape.Constraints;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;

/** The API of an account, asked as a client asks: the model's constraints come first. */
final class Door {
    private final IamApi api;

    Door(Account account) {
        api =
                new IamApi(
                        new Authorizer(
                                account.stores.identities,
                                account.policies,
                                account.guardrails,
                                PolicyEvaluator.asDocumented()),
                        new Administration(
                                account.roles,
                                account.users,
                                account.groups,
                                account.policies,
                                account.providers,
                                account.keys,
                                account.uses,
                                new AccountSettings(account.stores.settings)),
                        account.simulator());
    }

    IamApi api() {
        return api;
    }

    static Caller root() {
        return new Caller.Root(Partition.AWS, Account.ID);
    }

    /** The answer to a call with these members. */
    Reply<?> ask(Caller caller, String operation, Map<String, ?> input) {
        Served<?, ?> served = api.operation(operation).orElseThrow();
        Fields fields = Fields.of(served.operation().input());
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Object value = input.get(member.name());
            fields.set(i, value instanceof Map<?, ?> tags ? tags(member, tags) : value);
        }
        return Constraints.check(fields, api.model().wordings())
                .<Reply<?>>map(broken ->
                        Reply.refused(new Fault("ValidationError", 400, broken.message())))
                .orElseGet(() -> served.answer(fields, Account.call(caller)));
    }

    /** Tags as they come from the wire. */
    private static Object tags(Member member, Map<?, ?> tags) {
        var sequence = (Shape.Sequence) member.shape().resolved();
        var tag = (Structure) sequence.element().resolved();
        return tags.entrySet().stream()
                .map(entry -> new Fields(tag, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The fault of a call that is refused. */
    Fault refused(Caller caller, String operation, Map<String, ?> input) {
        return switch (ask(caller, operation, input)) {
            case Reply.Done<?> done -> throw new AssertionError(operation + " was answered");
            case Reply.Refused<?>(Fault fault) -> fault;
        };
    }
}
