package patchbay.identity.token.api;

import java.util.List;
import patchbay.identity.access.AccountAccess;
import patchbay.identity.access.Pages;
import patchbay.organizations.Account;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.portalsso.AccountInfo;
import patchbay.wire.portalsso.ListAccountsRequest;
import patchbay.wire.portalsso.ListAccountsResponse;

/** Lists the accounts that the person may enter. */
final class ListAccounts implements Handler<ListAccountsRequest, ListAccountsResponse> {
    private final Bearers bearers;
    private final AccountAccess access;

    ListAccounts(Bearers bearers, AccountAccess access) {
        this.bearers = bearers;
        this.access = access;
    }

    @Override
    public Reply<ListAccountsResponse> handle(ListAccountsRequest request, Call call) {
        return bearers.of(
                request.accessToken(),
                bearer -> {
                    List<Account> accounts =
                            access.of(bearer.person()).stream()
                                    .map(AccountAccess.Entry::account)
                                    .distinct()
                                    .toList();
                    return Pages.of(
                                    request.nextToken(),
                                    request.maxResults(),
                                    accounts,
                                    account -> account.id().digits())
                            .map(page ->
                                    ListAccountsResponse.builder()
                                            .accountList(
                                                    page.items().stream()
                                                            .map(ListAccounts::info)
                                                            .toList())
                                            .nextToken(page.next())
                                            .build());
                });
    }

    private static AccountInfo info(Account account) {
        return AccountInfo.builder()
                .accountId(account.id().digits())
                .accountName(account.name())
                .emailAddress(account.email())
                .build();
    }
}
