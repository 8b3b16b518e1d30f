package patchbay.organizations.api;

import patchbay.aws.AccountId;
import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.MoveAccountRequest;

/** Moves an account from one parent to another. */
final class MoveAccount implements Handler<MoveAccountRequest, Nothing> {
    private final Guard guard;
    private final MemberAccounts accounts;

    MoveAccount(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<Nothing> handle(MoveAccountRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(
                        request.accountId(),
                        request.sourceParentId(),
                        request.destinationParentId()),
                organization ->
                        accounts.move(
                                        organization,
                                        new AccountId(request.accountId()),
                                        request.sourceParentId(),
                                        request.destinationParentId())
                                .then(moved -> Reply.done()));
    }
}
