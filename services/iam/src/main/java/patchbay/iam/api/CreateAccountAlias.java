package patchbay.iam.api;

import patchbay.iam.AccountSettings;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateAccountAliasRequest;

/** Gives the account an alias instead of the one it had. */
final class CreateAccountAlias implements Handler<CreateAccountAliasRequest, Nothing> {
    private final Guard guard;
    private final AccountSettings settings;

    CreateAccountAlias(Guard guard, AccountSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    @Override
    public Reply<Nothing> handle(CreateAccountAliasRequest request, Call call) {
        return guard.any(
                call,
                "iam:CreateAccountAlias",
                account ->
                        settings.setAlias(account, request.accountAlias())
                                .map(done -> Nothing.NOTHING));
    }
}
