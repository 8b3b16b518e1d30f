package patchbay.identity.access.api;

import patchbay.identity.access.CenterTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteApplicationRequest;

/** Deletes an application with its assignments. */
final class DeleteApplication implements Handler<DeleteApplicationRequest, Nothing> {
    private final Guard guard;
    private final ApplicationDesk desk;
    private final CenterTags tags;

    DeleteApplication(Guard guard, ApplicationDesk desk, CenterTags tags) {
        this.guard = guard;
        this.desk = desk;
        this.tags = tags;
    }

    @Override
    public Reply<Nothing> handle(DeleteApplicationRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found -> {
                    boolean _ =
                            switch (found.application()) {
                                case ApplicationDesk.Any.OAuth(var it) ->
                                        desk.oauth().remove(it.id());
                                case ApplicationDesk.Any.Saml(var it) ->
                                        desk.saml().remove(it.id());
                            };
                    return tags.untag(
                                    request.applicationArn(),
                                    tags.find(request.applicationArn()).keySet())
                            .map(_ -> Nothing.NOTHING);
                });
    }
}
