package patchbay.iam.api;

import java.util.Map;
import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UntagSAMLProviderRequest;

/** Removes tags from a SAML provider. */
final class UntagSAMLProvider implements Handler<UntagSAMLProviderRequest, Nothing> {
    private final Guard guard;
    private final SamlProviders providers;

    UntagSAMLProvider(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<Nothing> handle(UntagSAMLProviderRequest request, Call call) {
        return guard.provider(
                call,
                "iam:UntagSAMLProvider",
                request.samlProviderArn(),
                Map.of("aws:TagKeys", request.tagKeys()),
                account ->
                        providers
                                .untag(account, request.samlProviderArn(), request.tagKeys())
                                .map(done -> Nothing.NOTHING));
    }
}
