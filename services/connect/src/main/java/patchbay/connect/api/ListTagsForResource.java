package patchbay.connect.api;

import patchbay.connect.TaggedResources;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListTagsForResourceRequest;
import patchbay.wire.connect.ListTagsForResourceResponse;

/** Lists the tags of an instance, user or security profile. */
final class ListTagsForResource
        implements Handler<ListTagsForResourceRequest, ListTagsForResourceResponse> {
    private final Admission admission;
    private final TaggedResources resources;

    ListTagsForResource(Admission admission, TaggedResources resources) {
        this.admission = admission;
        this.resources = resources;
    }

    @Override
    public Reply<ListTagsForResourceResponse> handle(
            ListTagsForResourceRequest request, Call call) {
        return admission.to(
                call,
                TagAddress.instance(request.resourceArn(), call),
                TagAddress.resources(request.resourceArn()),
                instance ->
                        Answers.translated(
                                resources.tags(instance, TagAddress.inside(request.resourceArn())),
                                tags -> ListTagsForResourceResponse.builder().tags(tags).build()));
    }
}
