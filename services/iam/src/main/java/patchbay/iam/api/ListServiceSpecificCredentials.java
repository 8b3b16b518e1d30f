package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListServiceSpecificCredentialsRequest;
import patchbay.wire.iam.ListServiceSpecificCredentialsResponse;

/** Lists credentials of a user for single services: none, since Patchbay makes none. */
final class ListServiceSpecificCredentials
        implements Handler<
                ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse> {
    private final Guard guard;
    private final Users users;

    ListServiceSpecificCredentials(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListServiceSpecificCredentialsResponse> handle(
            ListServiceSpecificCredentialsRequest request, Call call) {
        var none = ListServiceSpecificCredentialsResponse.builder().isTruncated(false).build();
        if (request.allUsers().orElse(false)) {
            return guard.list(
                    call,
                    "iam:ListServiceSpecificCredentials",
                    "user/",
                    account -> Reply.done(none));
        }
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:ListServiceSpecificCredentials",
                                owner,
                                account -> users.checked(account, owner).map(user -> none)));
    }
}
