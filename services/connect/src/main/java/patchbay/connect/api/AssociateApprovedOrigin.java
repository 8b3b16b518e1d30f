package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateApprovedOriginRequest;

/** Approves an origin that may embed the instance's pages. */
final class AssociateApprovedOrigin implements Handler<AssociateApprovedOriginRequest, Nothing> {
    private final Admission admission;
    private final Instances instances;

    AssociateApprovedOrigin(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<Nothing> handle(AssociateApprovedOriginRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Answers.translated(
                                instances.approve(instance, request.origin()),
                                origin -> Nothing.NOTHING));
    }
}
