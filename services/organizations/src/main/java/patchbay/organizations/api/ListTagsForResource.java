package patchbay.organizations.api;

import patchbay.organizations.ResourceTags;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListTagsForResourceRequest;
import patchbay.wire.organizations.ListTagsForResourceResponse;

/** Lists the tags of a root, unit, account or policy. */
final class ListTagsForResource
        implements Handler<ListTagsForResourceRequest, ListTagsForResourceResponse> {
    private final Guard guard;
    private final ResourceTags tags;

    ListTagsForResource(Guard guard, ResourceTags tags) {
        this.guard = guard;
        this.tags = tags;
    }

    @Override
    public Reply<ListTagsForResourceResponse> handle(
            ListTagsForResourceRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.resourceId()),
                organization ->
                        tags.list(organization, request.resourceId())
                                .map(found ->
                                        ListTagsForResourceResponse.builder()
                                                .tags(Shapes.tags(found))
                                                .build()));
    }
}
