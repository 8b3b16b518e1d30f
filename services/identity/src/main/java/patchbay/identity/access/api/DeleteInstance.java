package patchbay.identity.access.api;

import patchbay.identity.access.InstanceDeletion;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteInstanceRequest;

/** Deletes an instance. */
final class DeleteInstance implements Handler<DeleteInstanceRequest, Nothing> {
    private final Guard guard;
    private final InstanceDeletion deletion;

    DeleteInstance(Guard guard, InstanceDeletion deletion) {
        this.guard = guard;
        this.deletion = deletion;
    }

    @Override
    public Reply<Nothing> handle(DeleteInstanceRequest request, Call call) {
        return guard.instance(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                entry -> deletion.delete(entry).map(_ -> Nothing.NOTHING));
    }
}
