package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteAccessKeyRequest;

/** Deletes an access key. */
final class DeleteAccessKey implements Handler<DeleteAccessKeyRequest, Nothing> {
    private final Guard guard;
    private final AccessKeys keys;

    DeleteAccessKey(Guard guard, AccessKeys keys) {
        this.guard = guard;
        this.keys = keys;
    }

    @Override
    public Reply<Nothing> handle(DeleteAccessKeyRequest request, Call call) {
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:DeleteAccessKey",
                                owner,
                                account ->
                                        keys.delete(account, owner, request.accessKeyId())
                                                .map(done -> Nothing.NOTHING)));
    }
}
