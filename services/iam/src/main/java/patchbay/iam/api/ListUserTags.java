package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListUserTagsRequest;
import patchbay.wire.iam.ListUserTagsResponse;

/** Lists the tags of a user. */
final class ListUserTags implements Handler<ListUserTagsRequest, ListUserTagsResponse> {
    private final Guard guard;
    private final Users users;

    ListUserTags(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListUserTagsResponse> handle(ListUserTagsRequest request, Call call) {
        return guard.user(
                call,
                "iam:ListUserTags",
                request.userName(),
                account ->
                        users.get(account, request.userName())
                                .then(user ->
                                        Shapes.page(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                user.tags()))
                                .map(page ->
                                        ListUserTagsResponse.builder()
                                                .tags(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
