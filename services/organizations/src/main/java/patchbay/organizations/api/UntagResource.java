package patchbay.organizations.api;

import patchbay.organizations.ResourceTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.UntagResourceRequest;

/** Takes tags away. */
final class UntagResource implements Handler<UntagResourceRequest, Nothing> {
    private final Guard guard;
    private final ResourceTags tags;

    UntagResource(Guard guard, ResourceTags tags) {
        this.guard = guard;
        this.tags = tags;
    }

    @Override
    public Reply<Nothing> handle(UntagResourceRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.resourceId()).tagKeys(request.tagKeys()),
                organization ->
                        tags.untag(organization, request.resourceId(), request.tagKeys())
                                .then(done -> Reply.done()));
    }
}
