package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.UpdatePermissionSetRequest;

/** Changes description, session duration and relay state. */
final class UpdatePermissionSet implements Handler<UpdatePermissionSetRequest, Nothing> {
    private final Guard guard;
    private final PermissionSets sets;

    UpdatePermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<Nothing> handle(UpdatePermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        Shapes.duration(request.sessionDuration())
                                .then(session ->
                                        sets.update(
                                                in.instance(),
                                                in.id(),
                                                request.description(),
                                                session,
                                                request.relayState()))
                                .map(_ -> Nothing.NOTHING));
    }
}
