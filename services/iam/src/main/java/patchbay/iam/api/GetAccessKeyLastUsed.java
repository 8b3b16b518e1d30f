package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetAccessKeyLastUsedRequest;
import patchbay.wire.iam.GetAccessKeyLastUsedResponse;

/** Tells when an access key was last used. */
final class GetAccessKeyLastUsed
        implements Handler<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse> {
    private final Guard guard;
    private final AccessKeys keys;

    GetAccessKeyLastUsed(Guard guard, AccessKeys keys) {
        this.guard = guard;
        this.keys = keys;
    }

    @Override
    public Reply<GetAccessKeyLastUsedResponse> handle(
            GetAccessKeyLastUsedRequest request, Call call) {
        return guard.any(
                call,
                "iam:GetAccessKeyLastUsed",
                account -> keys.lastUse(account, request.accessKeyId()).map(Shapes::lastUsed));
    }
}
