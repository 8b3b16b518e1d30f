package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListSigningCertificatesRequest;
import patchbay.wire.iam.ListSigningCertificatesResponse;

/** Lists the signing certificates of a user: none, since Patchbay takes none. */
final class ListSigningCertificates
        implements Handler<ListSigningCertificatesRequest, ListSigningCertificatesResponse> {
    private final Guard guard;
    private final Users users;

    ListSigningCertificates(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<ListSigningCertificatesResponse> handle(
            ListSigningCertificatesRequest request, Call call) {
        var none = ListSigningCertificatesResponse.builder().isTruncated(false).build();
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:ListSigningCertificates",
                                owner,
                                account -> users.checked(account, owner).map(user -> none)));
    }
}
