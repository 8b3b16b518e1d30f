package patchbay.iam.toolbox.api;

import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.toolbox.DenialDetails;
import patchbay.iam.toolbox.KeptDenials;
import patchbay.wire.Call;
import patchbay.wire.Reply;
import patchbay.wire.iamtoolbox.IamToolboxFaults;

/** Hands out details to those who may ask for them. */
final class Asked {
    private final Authorizer authorizer;
    private final KeptDenials denials;

    Asked(Authorizer authorizer, KeptDenials denials) {
        this.authorizer = authorizer;
        this.denials = denials;
    }

    /**
     * The details of this id. An id of another account's is answered like one that never was.
     *
     * @param action what the caller must be allowed
     */
    Reply<DenialDetails> about(Call call, String action, String id) {
        return switch (authorizer.authorize(call, action, "*", Map.of())) {
            case Authorization.Denied denied ->
                    Reply.refused(IamToolboxFaults.accessDenied(denied.fault().message()));
            case Authorization.Allowed _ ->
                    found(call, id)
                            .map(Reply::done)
                            .orElseGet(() ->
                                    Reply.refused(
                                            IamToolboxFaults.resourceNotFound(
                                                    "The requested authorization details do not"
                                                            + " exist or have expired.")));
        };
    }

    private Optional<DenialDetails> found(Call call, String id) {
        AccountId account = call.caller().account().orElseThrow();
        return denials.find(id, account, call.at());
    }
}
