package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.PutUserPolicyRequest;

/** Writes an inline policy of a user. */
final class PutUserPolicy implements Handler<PutUserPolicyRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    PutUserPolicy(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(PutUserPolicyRequest request, Call call) {
        return guard.user(
                call,
                "iam:PutUserPolicy",
                request.userName(),
                account ->
                        users.putInline(
                                        account,
                                        request.userName(),
                                        request.policyName(),
                                        request.policyDocument())
                                .map(done -> Nothing.NOTHING));
    }
}
