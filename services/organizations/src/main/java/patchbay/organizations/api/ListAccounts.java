package patchbay.organizations.api;

import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListAccountsRequest;
import patchbay.wire.organizations.ListAccountsResponse;

/** Lists the accounts of the organization. */
final class ListAccounts implements Handler<ListAccountsRequest, ListAccountsResponse> {
    private final Guard guard;
    private final MemberAccounts accounts;
    private final Units units;

    ListAccounts(Guard guard, MemberAccounts accounts, Units units) {
        this.guard = guard;
        this.accounts = accounts;
        this.units = units;
    }

    @Override
    public Reply<ListAccountsResponse> handle(ListAccountsRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization ->
                        accounts.list(
                                        organization,
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListAccountsResponse.builder()
                                                .accounts(
                                                        page.items().stream()
                                                                .map(member ->
                                                                        Shapes.account(
                                                                                organization,
                                                                                units,
                                                                                member))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
