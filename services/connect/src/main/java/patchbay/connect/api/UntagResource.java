package patchbay.connect.api;

import java.util.Map;
import patchbay.connect.TaggedResources;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UntagResourceRequest;

/** Takes tags from an instance, or from what is in it. */
final class UntagResource implements Handler<UntagResourceRequest, Nothing> {
    private final Admission admission;
    private final TaggedResources resources;

    UntagResource(Admission admission, TaggedResources resources) {
        this.admission = admission;
        this.resources = resources;
    }

    @Override
    public Reply<Nothing> handle(UntagResourceRequest request, Call call) {
        return admission.to(
                call,
                TagAddress.instance(request.resourceArn(), call),
                TagAddress.resources(request.resourceArn()),
                Map.of("aws:TagKeys", request.tagKeys()),
                instance ->
                        Answers.unless(
                                resources.untag(
                                        instance,
                                        TagAddress.inside(request.resourceArn()),
                                        request.tagKeys())));
    }
}
