package patchbay.connect.api;

import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateQuickConnectRequest;
import patchbay.wire.connect.CreateQuickConnectResponse;

/** Makes a quick connect. */
final class CreateQuickConnect
        implements Handler<CreateQuickConnectRequest, CreateQuickConnectResponse> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    CreateQuickConnect(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<CreateQuickConnectResponse> handle(CreateQuickConnectRequest request, Call call) {
        return admission.tagging(
                call,
                request.instanceId(),
                QuickConnectShapes.resources("*", request.quickConnectConfig()),
                request.tags(),
                instance ->
                        Answers.then(
                                QuickConnectShapes.goal(request.quickConnectConfig()),
                                goal ->
                                        Answers.translated(
                                                quickConnects.create(
                                                        instance,
                                                        request.name(),
                                                        request.description().orElse(""),
                                                        goal,
                                                        request.tags()),
                                                made ->
                                                        CreateQuickConnectResponse.builder()
                                                                .quickConnectId(made.id())
                                                                .quickConnectARN(
                                                                        QuickConnectShapes.arn(
                                                                                instance, made))
                                                                .build())));
    }
}
