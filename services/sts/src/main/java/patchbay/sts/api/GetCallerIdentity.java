package patchbay.sts.api;

import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.GetCallerIdentityRequest;
import patchbay.wire.sts.GetCallerIdentityResponse;

/** Tells callers who they are; no policy can forbid it (rule E11). */
final class GetCallerIdentity
        implements Handler<GetCallerIdentityRequest, GetCallerIdentityResponse> {
    @Override
    public Reply<GetCallerIdentityResponse> handle(GetCallerIdentityRequest request, Call call) {
        return Reply.done(
                GetCallerIdentityResponse.builder()
                        .userId(call.caller().userId())
                        .account(call.caller().account().map(AccountId::digits))
                        .arn(call.caller().arn().map(Arn::toString))
                        .build());
    }
}
