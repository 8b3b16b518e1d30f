package patchbay.organizations.api;

import patchbay.organizations.ResourceTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.TagResourceRequest;

/** Tags a root, unit, account or policy. */
final class TagResource implements Handler<TagResourceRequest, Nothing> {
    private final Guard guard;
    private final ResourceTags tags;

    TagResource(Guard guard, ResourceTags tags) {
        this.guard = guard;
        this.tags = tags;
    }

    @Override
    public Reply<Nothing> handle(TagResourceRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(given ->
                        guard.management(
                                call,
                                Guard.Touched.of(request.resourceId()).tagging(given),
                                organization ->
                                        tags.tag(organization, request.resourceId(), given)
                                                .then(done -> Reply.done())));
    }
}
