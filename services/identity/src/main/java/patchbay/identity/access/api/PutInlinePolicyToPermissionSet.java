package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.PutInlinePolicyToPermissionSetRequest;

/** Gives a permission set a policy of its own. */
final class PutInlinePolicyToPermissionSet
        implements Handler<PutInlinePolicyToPermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    PutInlinePolicyToPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(PutInlinePolicyToPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.putInline(in.instance(), in.id(), request.inlinePolicy())
                                .map(_ -> Nothing.NOTHING));
    }
}
