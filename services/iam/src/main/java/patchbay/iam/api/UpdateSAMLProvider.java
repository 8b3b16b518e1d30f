package patchbay.iam.api;

import patchbay.aws.Secret;
import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateSAMLProviderRequest;
import patchbay.wire.iam.UpdateSAMLProviderResponse;

/** Changes a SAML provider's metadata, encryption mode or private keys. */
final class UpdateSAMLProvider
        implements Handler<UpdateSAMLProviderRequest, UpdateSAMLProviderResponse> {
    private final Guard guard;
    private final SamlProviders providers;

    UpdateSAMLProvider(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<UpdateSAMLProviderResponse> handle(UpdateSAMLProviderRequest request, Call call) {
        var update =
                new SamlProviders.Update(
                        request.samlMetadataDocument(),
                        request.assertionEncryptionMode().map(Shapes::encryption),
                        request.addPrivateKey().map(Secret::new),
                        request.removePrivateKey());
        return guard.provider(
                call,
                "iam:UpdateSAMLProvider",
                request.samlProviderArn(),
                account ->
                        providers
                                .update(account, request.samlProviderArn(), update)
                                .map(provider ->
                                        UpdateSAMLProviderResponse.builder()
                                                .samlProviderArn(provider.arn().toString())
                                                .build()));
    }
}
