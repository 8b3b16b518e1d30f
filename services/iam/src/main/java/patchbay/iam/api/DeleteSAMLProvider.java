package patchbay.iam.api;

import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteSAMLProviderRequest;

/** Deletes a SAML provider; roles that trust it stay as they are. */
final class DeleteSAMLProvider implements Handler<DeleteSAMLProviderRequest, Nothing> {
    private final Guard guard;
    private final SamlProviders providers;

    DeleteSAMLProvider(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<Nothing> handle(DeleteSAMLProviderRequest request, Call call) {
        return guard.provider(
                call,
                "iam:DeleteSAMLProvider",
                request.samlProviderArn(),
                account ->
                        providers
                                .delete(account, request.samlProviderArn())
                                .map(done -> Nothing.NOTHING));
    }
}
