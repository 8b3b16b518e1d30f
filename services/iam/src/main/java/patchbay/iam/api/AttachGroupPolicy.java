package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.AttachGroupPolicyRequest;

/** Attaches a managed policy to a group. */
final class AttachGroupPolicy implements Handler<AttachGroupPolicyRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    AttachGroupPolicy(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(AttachGroupPolicyRequest request, Call call) {
        return guard.group(
                call,
                "iam:AttachGroupPolicy",
                request.groupName(),
                Map.of("iam:PolicyARN", List.of(request.policyArn())),
                account ->
                        groups.attach(account, request.groupName(), request.policyArn())
                                .map(done -> Nothing.NOTHING));
    }
}
