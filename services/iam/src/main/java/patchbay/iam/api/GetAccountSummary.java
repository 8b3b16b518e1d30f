package patchbay.iam.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetAccountSummaryResponse;

/** Counts what the account has, beside its quotas. */
final class GetAccountSummary implements Handler<Nothing, GetAccountSummaryResponse> {
    private final Guard guard;
    private final Administration iam;

    GetAccountSummary(Guard guard, Administration iam) {
        this.guard = guard;
        this.iam = iam;
    }

    @Override
    public Reply<GetAccountSummaryResponse> handle(Nothing request, Call call) {
        return guard.any(
                call,
                "iam:GetAccountSummary",
                account -> Reply.done(new GetAccountSummaryResponse(Summary.of(account, iam))));
    }
}
