package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateAccessKeyRequest;

/** Switches an access key on or off. */
final class UpdateAccessKey implements Handler<UpdateAccessKeyRequest, Nothing> {
    private final Guard guard;
    private final AccessKeys keys;

    UpdateAccessKey(Guard guard, AccessKeys keys) {
        this.guard = guard;
        this.keys = keys;
    }

    @Override
    public Reply<Nothing> handle(UpdateAccessKeyRequest request, Call call) {
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:UpdateAccessKey",
                                owner,
                                account ->
                                        keys.activate(
                                                        account,
                                                        owner,
                                                        request.accessKeyId(),
                                                        request.status().equals("Active"))
                                                .map(done -> Nothing.NOTHING)));
    }
}
