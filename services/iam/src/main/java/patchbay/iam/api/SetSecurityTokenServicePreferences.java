package patchbay.iam.api;

import patchbay.iam.AccountSettings;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.SetSecurityTokenServicePreferencesRequest;

/** Chooses which tokens the global endpoint of STS issues (rule 6.7). */
final class SetSecurityTokenServicePreferences
        implements Handler<SetSecurityTokenServicePreferencesRequest, Nothing> {
    private final Guard guard;
    private final AccountSettings settings;

    SetSecurityTokenServicePreferences(Guard guard, AccountSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    @Override
    public Reply<Nothing> handle(SetSecurityTokenServicePreferencesRequest request, Call call) {
        return guard.any(
                call,
                "iam:SetSecurityTokenServicePreferences",
                account -> {
                    settings.setGlobalTokens(
                            account,
                            request.globalEndpointTokenVersion().equals("v2Token")
                                    ? AccountSettings.GlobalTokens.V2
                                    : AccountSettings.GlobalTokens.V1);
                    return Reply.done(Nothing.NOTHING);
                });
    }
}
