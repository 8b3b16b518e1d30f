package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetUserPolicyRequest;
import patchbay.wire.iam.GetUserPolicyResponse;

/** Tells the text of an inline policy of a user. */
final class GetUserPolicy implements Handler<GetUserPolicyRequest, GetUserPolicyResponse> {
    private final Guard guard;
    private final Users users;

    GetUserPolicy(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<GetUserPolicyResponse> handle(GetUserPolicyRequest request, Call call) {
        return guard.user(
                call,
                "iam:GetUserPolicy",
                request.userName(),
                account ->
                        users.inline(account, request.userName(), request.policyName())
                                .map(document ->
                                        new GetUserPolicyResponse(
                                                request.userName(),
                                                request.policyName(),
                                                Encoded.document(document))));
    }
}
