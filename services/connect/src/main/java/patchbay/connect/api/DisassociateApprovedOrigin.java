package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DisassociateApprovedOriginRequest;

/** Takes an approved origin back. */
final class DisassociateApprovedOrigin
        implements Handler<DisassociateApprovedOriginRequest, Nothing> {
    private final Admission admission;
    private final Instances instances;

    DisassociateApprovedOrigin(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<Nothing> handle(DisassociateApprovedOriginRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        instances.disapprove(instance, request.origin())
                                ? Reply.done(Nothing.NOTHING)
                                : Reply.refused(ConnectFault.notFound("Origin not found")));
    }
}
