package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.PutGroupPolicyRequest;

/** Writes an inline policy of a group. */
final class PutGroupPolicy implements Handler<PutGroupPolicyRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    PutGroupPolicy(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(PutGroupPolicyRequest request, Call call) {
        return guard.group(
                call,
                "iam:PutGroupPolicy",
                request.groupName(),
                account ->
                        groups.putInline(
                                        account,
                                        request.groupName(),
                                        request.policyName(),
                                        request.policyDocument())
                                .map(done -> Nothing.NOTHING));
    }
}
