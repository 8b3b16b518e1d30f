package patchbay.identity.access.api;

import patchbay.identity.access.CenterTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.TagResourceRequest;

/** Tags an instance, permission set or application. */
final class TagResource implements Handler<TagResourceRequest, Nothing> {
    private final Guard guard;
    private final Resources resources;
    private final CenterTags tags;

    TagResource(Guard guard, Resources resources, CenterTags tags) {
        this.guard = guard;
        this.resources = resources;
        this.tags = tags;
    }

    @Override
    public Reply<Nothing> handle(TagResourceRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(wanted ->
                        resources.on(
                                guard,
                                call,
                                request.resourceArn(),
                                it -> it.tagging(wanted),
                                arn -> tags.tag(arn, wanted).map(_ -> Nothing.NOTHING)));
    }
}
