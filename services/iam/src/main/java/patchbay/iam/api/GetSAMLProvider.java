package patchbay.iam.api;

import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetSAMLProviderRequest;
import patchbay.wire.iam.GetSAMLProviderResponse;

/** Tells a SAML provider's metadata and settings. */
final class GetSAMLProvider implements Handler<GetSAMLProviderRequest, GetSAMLProviderResponse> {
    private final Guard guard;
    private final SamlProviders providers;

    GetSAMLProvider(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<GetSAMLProviderResponse> handle(GetSAMLProviderRequest request, Call call) {
        return guard.provider(
                call,
                "iam:GetSAMLProvider",
                request.samlProviderArn(),
                account -> providers.get(account, request.samlProviderArn()).map(Shapes::provider));
    }
}
