package patchbay.organizations.api;

import patchbay.aws.AccountId;
import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.RemoveAccountFromOrganizationRequest;

/** Takes an account out of the organization; it stands alone from now on. */
final class RemoveAccountFromOrganization
        implements Handler<RemoveAccountFromOrganizationRequest, Nothing> {
    private final Guard guard;
    private final MemberAccounts accounts;

    RemoveAccountFromOrganization(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<Nothing> handle(RemoveAccountFromOrganizationRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.accountId()),
                organization ->
                        accounts.remove(organization, new AccountId(request.accountId()))
                                .then(gone -> Reply.done()));
    }
}
