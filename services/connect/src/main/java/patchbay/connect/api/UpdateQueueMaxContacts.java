package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateQueueMaxContactsRequest;

/** Bounds how many contacts may wait in a queue; without a number, not. */
final class UpdateQueueMaxContacts implements Handler<UpdateQueueMaxContactsRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateQueueMaxContacts(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateQueueMaxContactsRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.queue(request.queueId()),
                queue -> Reply.done(queue.bounded(request.maxContacts())),
                Nothing.NOTHING);
    }
}
