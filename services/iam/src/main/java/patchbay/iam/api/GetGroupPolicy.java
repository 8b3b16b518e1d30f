package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetGroupPolicyRequest;
import patchbay.wire.iam.GetGroupPolicyResponse;

/** Tells an inline policy of a group. */
final class GetGroupPolicy implements Handler<GetGroupPolicyRequest, GetGroupPolicyResponse> {
    private final Guard guard;
    private final Groups groups;

    GetGroupPolicy(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<GetGroupPolicyResponse> handle(GetGroupPolicyRequest request, Call call) {
        return guard.group(
                call,
                "iam:GetGroupPolicy",
                request.groupName(),
                account ->
                        groups.inline(account, request.groupName(), request.policyName())
                                .map(document ->
                                        new GetGroupPolicyResponse(
                                                request.groupName(),
                                                request.policyName(),
                                                Encoded.document(document))));
    }
}
