package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetRolePolicyRequest;
import patchbay.wire.iam.GetRolePolicyResponse;

/** Tells the text of an inline policy of a role. */
final class GetRolePolicy implements Handler<GetRolePolicyRequest, GetRolePolicyResponse> {
    private final Guard guard;
    private final Roles roles;

    GetRolePolicy(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<GetRolePolicyResponse> handle(GetRolePolicyRequest request, Call call) {
        return guard.role(
                call,
                "iam:GetRolePolicy",
                request.roleName(),
                account ->
                        roles.inline(account, request.roleName(), request.policyName())
                                .map(document ->
                                        new GetRolePolicyResponse(
                                                request.roleName(),
                                                request.policyName(),
                                                Encoded.document(document))));
    }
}
