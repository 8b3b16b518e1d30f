package patchbay.organizations.api;

import patchbay.aws.AccountId;
import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.CloseAccountRequest;

/** Closes an account: its credentials are worth nothing from now on. */
final class CloseAccount implements Handler<CloseAccountRequest, Nothing> {
    private final Guard guard;
    private final MemberAccounts accounts;

    CloseAccount(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<Nothing> handle(CloseAccountRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.accountId()),
                organization ->
                        accounts.close(organization, new AccountId(request.accountId()))
                                .then(closed -> Reply.done()));
    }
}
