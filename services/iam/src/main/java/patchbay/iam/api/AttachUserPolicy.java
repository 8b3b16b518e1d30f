package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.AttachUserPolicyRequest;

/** Attaches a managed policy to a user. */
final class AttachUserPolicy implements Handler<AttachUserPolicyRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    AttachUserPolicy(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(AttachUserPolicyRequest request, Call call) {
        return guard.user(
                call,
                "iam:AttachUserPolicy",
                request.userName(),
                Map.of("iam:PolicyARN", List.of(request.policyArn())),
                account ->
                        users.attach(account, request.userName(), request.policyArn())
                                .map(done -> Nothing.NOTHING));
    }
}
