package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListMFADevicesRequest;
import patchbay.wire.iam.ListMFADevicesResponse;

/** Lists the MFA devices of a user: none, since Patchbay has none for IAM users. */
final class ListMFADevices implements Handler<ListMFADevicesRequest, ListMFADevicesResponse> {
    private final Guard guard;
    private final Users users;

    ListMFADevices(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListMFADevicesResponse> handle(ListMFADevicesRequest request, Call call) {
        var none = ListMFADevicesResponse.builder().isTruncated(false).build();
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:ListMFADevices",
                                owner,
                                account -> users.checked(account, owner).map(user -> none)));
    }
}
