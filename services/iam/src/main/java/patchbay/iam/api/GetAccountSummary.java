package patchbay.iam.api;

import patchbay.iam.AccessKeys;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetAccountSummaryResponse;

/** Counts what the account has, beside its quotas. */
final class GetAccountSummary implements Handler<Nothing, GetAccountSummaryResponse> {
    private final Guard guard;
    private final Roles roles;
    private final Users users;
    private final ManagedPolicies policies;
    private final SamlProviders providers;
    private final AccessKeys keys;

    GetAccountSummary(
            Guard guard,
            Roles roles,
            Users users,
            ManagedPolicies policies,
            SamlProviders providers,
            AccessKeys keys) {
        this.guard = guard;
        this.roles = roles;
        this.users = users;
        this.policies = policies;
        this.providers = providers;
        this.keys = keys;
    }

    @Override
    public Reply<GetAccountSummaryResponse> handle(Nothing request, Call call) {
        return guard.any(
                call,
                "iam:GetAccountSummary",
                account ->
                        Reply.done(
                                new GetAccountSummaryResponse(
                                        Summary.of(
                                                account, roles, users, policies, providers,
                                                keys))));
    }
}
