package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateAccessKeyRequest;
import patchbay.wire.iam.CreateAccessKeyResponse;

/** Makes an access key and tells its secret, once. */
final class CreateAccessKey implements Handler<CreateAccessKeyRequest, CreateAccessKeyResponse> {
    private final Guard guard;
    private final AccessKeys keys;

    CreateAccessKey(Guard guard, AccessKeys keys) {
        this.guard = guard;
        this.keys = keys;
    }

    @Override
    public Reply<CreateAccessKeyResponse> handle(CreateAccessKeyRequest request, Call call) {
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:CreateAccessKey",
                                owner,
                                account ->
                                        keys.create(account, owner)
                                                .map(made ->
                                                        new CreateAccessKeyResponse(
                                                                Shapes.made(made)))));
    }
}
