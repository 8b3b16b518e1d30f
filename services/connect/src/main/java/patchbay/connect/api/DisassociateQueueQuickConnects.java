package patchbay.connect.api;

import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DisassociateQueueQuickConnectsRequest;

/** Lets a queue offer quick connects no more. */
final class DisassociateQueueQuickConnects
        implements Handler<DisassociateQueueQuickConnectsRequest, Nothing> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    DisassociateQueueQuickConnects(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<Nothing> handle(DisassociateQueueQuickConnectsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                QuickConnectShapes.resources(request.queueId(), request.quickConnectIds()),
                instance ->
                        Answers.unless(
                                quickConnects.detach(
                                        instance, request.queueId(), request.quickConnectIds())));
    }
}
