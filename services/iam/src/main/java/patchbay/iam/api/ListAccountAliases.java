package patchbay.iam.api;

import patchbay.iam.AccountSettings;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListAccountAliasesRequest;
import patchbay.wire.iam.ListAccountAliasesResponse;

/** Lists the account's alias, if it has one. */
final class ListAccountAliases
        implements Handler<ListAccountAliasesRequest, ListAccountAliasesResponse> {
    private final Guard guard;
    private final AccountSettings settings;

    ListAccountAliases(Guard guard, AccountSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    @Override
    public Reply<ListAccountAliasesResponse> handle(ListAccountAliasesRequest request, Call call) {
        return guard.any(
                call,
                "iam:ListAccountAliases",
                account ->
                        Reply.done(
                                ListAccountAliasesResponse.builder()
                                        .accountAliases(settings.alias(account).stream().toList())
                                        .isTruncated(false)
                                        .build()));
    }
}
