package patchbay.connect.api;

import java.util.List;
import patchbay.connect.UserQuery;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListUsersRequest;
import patchbay.wire.connect.ListUsersResponse;

/** Lists the users of an instance. */
final class ListUsers implements Handler<ListUsersRequest, ListUsersResponse> {
    private final Admission admission;
    private final Users users;

    ListUsers(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<ListUsersResponse> handle(ListUsersRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        UserPages.of(
                                users,
                                instance,
                                UserQuery.everybody(),
                                new Search.Page(request.nextToken(), request.maxResults()),
                                page ->
                                        ListUsersResponse.builder()
                                                .userSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        UserShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
