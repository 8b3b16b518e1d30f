package patchbay.iam.api;

import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListSAMLProviderTagsRequest;
import patchbay.wire.iam.ListSAMLProviderTagsResponse;

/** Lists the tags of a SAML provider. */
final class ListSAMLProviderTags
        implements Handler<ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse> {
    private final Guard guard;
    private final SamlProviders providers;

    ListSAMLProviderTags(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<ListSAMLProviderTagsResponse> handle(
            ListSAMLProviderTagsRequest request, Call call) {
        return guard.provider(
                call,
                "iam:ListSAMLProviderTags",
                request.samlProviderArn(),
                account ->
                        providers
                                .get(account, request.samlProviderArn())
                                .then(provider ->
                                        Shapes.page(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                provider.tags()))
                                .map(page ->
                                        ListSAMLProviderTagsResponse.builder()
                                                .tags(page.items())
                                                .isTruncated(page.marker().isPresent())
                                                .marker(page.marker())
                                                .build()));
    }
}
