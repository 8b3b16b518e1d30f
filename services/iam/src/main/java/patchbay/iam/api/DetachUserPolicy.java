package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DetachUserPolicyRequest;

/** Detaches a managed policy from a user. */
final class DetachUserPolicy implements Handler<DetachUserPolicyRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    DetachUserPolicy(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(DetachUserPolicyRequest request, Call call) {
        return guard.user(
                call,
                "iam:DetachUserPolicy",
                request.userName(),
                Map.of("iam:PolicyARN", List.of(request.policyArn())),
                account ->
                        users.detach(account, request.userName(), request.policyArn())
                                .map(done -> Nothing.NOTHING));
    }
}
