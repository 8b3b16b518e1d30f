package patchbay.iam.api;

import java.util.Optional;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateSAMLProviderRequest;
import patchbay.wire.iam.CreateSAMLProviderResponse;

/** Creates a SAML provider from a metadata document. */
final class CreateSAMLProvider
        implements Handler<CreateSAMLProviderRequest, CreateSAMLProviderResponse> {
    private final Guard guard;
    private final SamlProviders providers;

    CreateSAMLProvider(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<CreateSAMLProviderResponse> handle(CreateSAMLProviderRequest request, Call call) {
        Partition partition = Callers.partition(call);
        return guard.create(
                call,
                new Guard.Creation(
                        "iam:CreateSAMLProvider",
                        "saml-provider/" + request.name(),
                        Shapes.tags(request.tags()),
                        Optional.empty()),
                account ->
                        providers
                                .create(
                                        new SamlProviders.Draft(
                                                partition,
                                                account,
                                                request.name(),
                                                request.samlMetadataDocument(),
                                                request.assertionEncryptionMode()
                                                        .map(Shapes::encryption),
                                                request.addPrivateKey().map(Secret::new),
                                                Shapes.tags(request.tags())))
                                .map(provider ->
                                        CreateSAMLProviderResponse.builder()
                                                .samlProviderArn(provider.arn().toString())
                                                .tags(Shapes.tags(provider.tags()))
                                                .build()));
    }
}
