package patchbay.connect.api;

import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQuickConnectConfigRequest;

/** Changes where a quick connect leads. */
final class UpdateQuickConnectConfig implements Handler<UpdateQuickConnectConfigRequest, Nothing> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    UpdateQuickConnectConfig(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<Nothing> handle(UpdateQuickConnectConfigRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                QuickConnectShapes.resources(
                        request.quickConnectId(), request.quickConnectConfig()),
                instance ->
                        Answers.then(
                                QuickConnectShapes.goal(request.quickConnectConfig()),
                                goal ->
                                        Answers.unless(
                                                quickConnects.lead(
                                                        instance,
                                                        request.quickConnectId(),
                                                        goal))));
    }
}
