package patchbay.connect.api;

import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateQueueQuickConnectsRequest;

/** Lets a queue offer quick connects. */
final class AssociateQueueQuickConnects
        implements Handler<AssociateQueueQuickConnectsRequest, Nothing> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    AssociateQueueQuickConnects(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<Nothing> handle(AssociateQueueQuickConnectsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                QuickConnectShapes.resources(request.queueId(), request.quickConnectIds()),
                instance ->
                        Answers.unless(
                                quickConnects.attach(
                                        instance, request.queueId(), request.quickConnectIds())));
    }
}
