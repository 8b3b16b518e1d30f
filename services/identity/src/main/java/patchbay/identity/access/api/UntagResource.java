package patchbay.identity.access.api;

import patchbay.identity.access.CenterTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.UntagResourceRequest;

/** Takes tags away. */
final class UntagResource implements Handler<UntagResourceRequest, Nothing> {
    private final Guard guard;
    private final Resources resources;
    private final CenterTags tags;

    UntagResource(Guard guard, Resources resources, CenterTags tags) {
        this.guard = guard;
        this.resources = resources;
        this.tags = tags;
    }

    @Override
    public Reply<Nothing> handle(UntagResourceRequest request, Call call) {
        return resources.on(
                guard,
                call,
                request.resourceArn(),
                it -> it.tagKeys(request.tagKeys()),
                arn -> tags.untag(arn, request.tagKeys()).map(_ -> Nothing.NOTHING));
    }
}
