package patchbay.connect.api;

import java.util.List;
import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQuickConnectNameRequest;

/** Changes name or description of a quick connect. */
final class UpdateQuickConnectName implements Handler<UpdateQuickConnectNameRequest, Nothing> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    UpdateQuickConnectName(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<Nothing> handle(UpdateQuickConnectNameRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("transfer-destination/" + request.quickConnectId()),
                instance ->
                        Answers.unless(
                                quickConnects.describe(
                                        instance,
                                        request.quickConnectId(),
                                        request.name(),
                                        request.description())));
    }
}
