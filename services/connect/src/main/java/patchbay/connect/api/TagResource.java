package patchbay.connect.api;

import patchbay.connect.TaggedResources;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.TagResourceRequest;

/** Tags an instance, or what is in it. */
final class TagResource implements Handler<TagResourceRequest, Nothing> {
    private final Admission admission;
    private final TaggedResources resources;

    TagResource(Admission admission, TaggedResources resources) {
        this.admission = admission;
        this.resources = resources;
    }

    @Override
    public Reply<Nothing> handle(TagResourceRequest request, Call call) {
        return admission.tagging(
                call,
                TagAddress.instance(request.resourceArn(), call),
                TagAddress.resources(request.resourceArn()),
                request.tags(),
                instance ->
                        Answers.unless(
                                resources.tag(
                                        instance,
                                        TagAddress.inside(request.resourceArn()),
                                        request.tags())));
    }
}
