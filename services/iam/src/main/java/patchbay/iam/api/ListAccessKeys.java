package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListAccessKeysRequest;
import patchbay.wire.iam.ListAccessKeysResponse;

/** Lists the access keys of a user, without their secrets. */
final class ListAccessKeys implements Handler<ListAccessKeysRequest, ListAccessKeysResponse> {
    private final Guard guard;
    private final AccessKeys keys;

    ListAccessKeys(Guard guard, AccessKeys keys) {
        this.guard = guard;
        this.keys = keys;
    }

    @Override
    public Reply<ListAccessKeysResponse> handle(ListAccessKeysRequest request, Call call) {
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:ListAccessKeys",
                                owner,
                                account ->
                                        keys.list(account, owner)
                                                .then(all ->
                                                        Shapes.keys(
                                                                Shapes.wanted(
                                                                        request.marker(),
                                                                        request.maxItems()),
                                                                all))
                                                .map(page ->
                                                        ListAccessKeysResponse.builder()
                                                                .accessKeyMetadata(page.items())
                                                                .isTruncated(
                                                                        page.marker().isPresent())
                                                                .marker(page.marker())
                                                                .build())));
    }
}
