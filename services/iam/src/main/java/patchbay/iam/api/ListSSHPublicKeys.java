package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListSSHPublicKeysRequest;
import patchbay.wire.iam.ListSSHPublicKeysResponse;

/** Lists the SSH keys of a user: none, since Patchbay has no CodeCommit. */
final class ListSSHPublicKeys
        implements Handler<ListSSHPublicKeysRequest, ListSSHPublicKeysResponse> {
    private final Guard guard;
    private final Users users;

    ListSSHPublicKeys(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListSSHPublicKeysResponse> handle(ListSSHPublicKeysRequest request, Call call) {
        var none = ListSSHPublicKeysResponse.builder().isTruncated(false).build();
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:ListSSHPublicKeys",
                                owner,
                                account -> users.checked(account, owner).map(user -> none)));
    }
}
