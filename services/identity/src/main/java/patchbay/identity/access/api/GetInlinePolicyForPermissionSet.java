package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetInlinePolicyForPermissionSetRequest;
import patchbay.wire.sso.GetInlinePolicyForPermissionSetResponse;

/** Shows the policy of the set's own; the empty text where it has none. */
final class GetInlinePolicyForPermissionSet
        implements Handler<
                GetInlinePolicyForPermissionSetRequest, GetInlinePolicyForPermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;

    GetInlinePolicyForPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<GetInlinePolicyForPermissionSetResponse> handle(
            GetInlinePolicyForPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.get(in.instance(), in.id())
                                .map(set ->
                                        GetInlinePolicyForPermissionSetResponse.builder()
                                                .inlinePolicy(set.permits().inline().orElse(""))
                                                .build()));
    }
}
