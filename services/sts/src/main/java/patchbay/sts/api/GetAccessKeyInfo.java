package patchbay.sts.api;

import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.AccessKey;
import patchbay.iam.AccessKeys;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.UniqueIds;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.GetAccessKeyInfoRequest;
import patchbay.wire.sts.GetAccessKeyInfoResponse;

/** Tells which account an access key belongs to. */
final class GetAccessKeyInfo implements Handler<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse> {
    private final Authorizer authorizer;
    private final AccessKeys keys;

    GetAccessKeyInfo(Authorizer authorizer, AccessKeys keys) {
        this.authorizer = authorizer;
        this.keys = keys;
    }

    @Override
    public Reply<GetAccessKeyInfoResponse> handle(GetAccessKeyInfoRequest request, Call call) {
        Optional<Fault> session = SessionsOfUsers.cannotCall(call);
        if (session.isPresent()) {
            return Reply.refused(session.get());
        }
        if (authorizer.authorize(call, "sts:GetAccessKeyInfo", "*", Map.of())
                instanceof Authorization.Denied denied) {
            return Reply.refused(denied.fault());
        }
        Optional<AccountId> account =
                keys.find(request.accessKeyId())
                        .map(AccessKey::account)
                        .or(() -> UniqueIds.accountOf(request.accessKeyId()));
        return account.map(id ->
                        Reply.done(GetAccessKeyInfoResponse.builder().account(id.digits()).build()))
                .orElseGet(() ->
                        Reply.refused(new Fault("ValidationError", 400, "Invalid Access Key ID")));
    }
}
