package patchbay.organizations.api;

import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListAccountsForParentRequest;
import patchbay.wire.organizations.ListAccountsForParentResponse;

/** Lists the accounts directly below the root or a unit. */
final class ListAccountsForParent
        implements Handler<ListAccountsForParentRequest, ListAccountsForParentResponse> {
    private final Guard guard;
    private final MemberAccounts accounts;
    private final Units units;

    ListAccountsForParent(Guard guard, MemberAccounts accounts, Units units) {
        this.guard = guard;
        this.accounts = accounts;
        this.units = units;
    }

    @Override
    public Reply<ListAccountsForParentResponse> handle(
            ListAccountsForParentRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.parentId()),
                organization ->
                        accounts.under(
                                        organization,
                                        request.parentId(),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListAccountsForParentResponse.builder()
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
