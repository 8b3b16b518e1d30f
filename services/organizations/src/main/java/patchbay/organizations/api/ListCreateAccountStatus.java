package patchbay.organizations.api;

import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListCreateAccountStatusRequest;
import patchbay.wire.organizations.ListCreateAccountStatusResponse;

/** Lists what became of wishes for accounts. */
final class ListCreateAccountStatus
        implements Handler<ListCreateAccountStatusRequest, ListCreateAccountStatusResponse> {
    private final Guard guard;
    private final MemberAccounts accounts;

    ListCreateAccountStatus(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<ListCreateAccountStatusResponse> handle(
            ListCreateAccountStatusRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization ->
                        accounts.creations(
                                        organization,
                                        request.states(),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListCreateAccountStatusResponse.builder()
                                                .createAccountStatuses(
                                                        page.items().stream()
                                                                .map(Shapes::creation)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
