package patchbay.sts.api;

import java.util.Map;
import java.util.Optional;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.DecodeAuthorizationMessageRequest;
import patchbay.wire.sts.DecodeAuthorizationMessageResponse;
import patchbay.wire.sts.StsFaults;

/**
 * Refuses every message: none of the services here encodes its refusals in AWS either, and a
 * message of AWS's own only AWS can decode. Refusals are explained in traces, by the policy
 * simulator and by authorization details; see {@code docs/decisions/0014}.
 */
final class DecodeAuthorizationMessage
        implements Handler<DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse> {
    private final Authorizer authorizer;

    DecodeAuthorizationMessage(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    @Override
    public Reply<DecodeAuthorizationMessageResponse> handle(
            DecodeAuthorizationMessageRequest request, Call call) {
        Optional<Fault> session = SessionsOfUsers.cannotCall(call);
        if (session.isPresent()) {
            return Reply.refused(session.get());
        }
        return Reply.refused(
                switch (authorizer.authorize(
                        call, "sts:DecodeAuthorizationMessage", "*", Map.of())) {
                    case Authorization.Denied denied -> denied.fault();
                    case Authorization.Allowed allowed ->
                            StsFaults.invalidAuthorizationMessage(
                                    "The message is not a valid encoded authorization message");
                });
    }
}
