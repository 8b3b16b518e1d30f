package patchbay.identity.access.api;

import java.util.Optional;
import patchbay.identity.access.CenterTags;
import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListTagsForResourceRequest;
import patchbay.wire.sso.ListTagsForResourceResponse;
import patchbay.wire.sso.Tag;

/** Lists the tags of an instance, permission set or application. */
final class ListTagsForResource
        implements Handler<ListTagsForResourceRequest, ListTagsForResourceResponse> {
    private final Guard guard;
    private final Resources resources;
    private final CenterTags tags;

    ListTagsForResource(Guard guard, Resources resources, CenterTags tags) {
        this.guard = guard;
        this.resources = resources;
        this.tags = tags;
    }

    @Override
    public Reply<ListTagsForResourceResponse> handle(
            ListTagsForResourceRequest request, Call call) {
        return resources.on(
                guard,
                call,
                request.resourceArn(),
                it -> it,
                arn ->
                        Pages.of(
                                        request.nextToken(),
                                        Optional.empty(),
                                        Shapes.tags(tags.find(arn)),
                                        Tag::key)
                                .map(page ->
                                        ListTagsForResourceResponse.builder()
                                                .tags(page.items())
                                                .nextToken(page.next())
                                                .build()));
    }
}
