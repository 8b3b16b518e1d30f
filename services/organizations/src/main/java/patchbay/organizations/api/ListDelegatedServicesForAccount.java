package patchbay.organizations.api;

import patchbay.organizations.OrganizationFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListDelegatedServicesForAccountRequest;
import patchbay.wire.organizations.ListDelegatedServicesForAccountResponse;

/** Lists services that an account administers: none, since no account can be registered here. */
final class ListDelegatedServicesForAccount
        implements Handler<
                ListDelegatedServicesForAccountRequest, ListDelegatedServicesForAccountResponse> {
    private final Guard guard;

    ListDelegatedServicesForAccount(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<ListDelegatedServicesForAccountResponse> handle(
            ListDelegatedServicesForAccountRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.accountId()),
                organization -> Reply.refused(OrganizationFault.notRegistered()));
    }
}
