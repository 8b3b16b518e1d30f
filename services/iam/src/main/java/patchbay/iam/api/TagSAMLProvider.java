package patchbay.iam.api;

import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.TagSAMLProviderRequest;

/** Adds tags to a SAML provider. */
final class TagSAMLProvider implements Handler<TagSAMLProviderRequest, Nothing> {
    private final Guard guard;
    private final SamlProviders providers;

    TagSAMLProvider(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<Nothing> handle(TagSAMLProviderRequest request, Call call) {
        return guard.provider(
                call,
                "iam:TagSAMLProvider",
                request.samlProviderArn(),
                Guard.requestTags(Shapes.tags(request.tags())),
                account ->
                        providers
                                .tag(
                                        account,
                                        request.samlProviderArn(),
                                        Shapes.tags(request.tags()))
                                .map(done -> Nothing.NOTHING));
    }
}
