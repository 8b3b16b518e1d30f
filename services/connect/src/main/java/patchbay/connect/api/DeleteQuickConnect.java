package patchbay.connect.api;

import java.util.List;
import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteQuickConnectRequest;

/** Removes a quick connect. */
final class DeleteQuickConnect implements Handler<DeleteQuickConnectRequest, Nothing> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    DeleteQuickConnect(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<Nothing> handle(DeleteQuickConnectRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("transfer-destination/" + request.quickConnectId()),
                instance ->
                        Answers.unless(quickConnects.delete(instance, request.quickConnectId())));
    }
}
