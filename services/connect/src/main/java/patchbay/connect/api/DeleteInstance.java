package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteInstanceRequest;

/** Removes an instance and everything in it. */
final class DeleteInstance implements Handler<DeleteInstanceRequest, Nothing> {
    private final Admission admission;
    private final Instances instances;

    DeleteInstance(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<Nothing> handle(DeleteInstanceRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        instances.delete(instance)
                                ? Reply.done(Nothing.NOTHING)
                                : Reply.refused(ConnectFault.notFound("Instance not found")));
    }
}
