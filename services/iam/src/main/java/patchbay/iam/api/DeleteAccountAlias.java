package patchbay.iam.api;

import patchbay.iam.AccountSettings;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteAccountAliasRequest;

/** Takes the account's alias away. */
final class DeleteAccountAlias implements Handler<DeleteAccountAliasRequest, Nothing> {
    private final Guard guard;
    private final AccountSettings settings;

    DeleteAccountAlias(Guard guard, AccountSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    @Override
    public Reply<Nothing> handle(DeleteAccountAliasRequest request, Call call) {
        return guard.any(
                call,
                "iam:DeleteAccountAlias",
                account ->
                        settings.removeAlias(account, request.accountAlias())
                                .map(done -> Nothing.NOTHING));
    }
}
