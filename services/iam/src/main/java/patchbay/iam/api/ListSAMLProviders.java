package patchbay.iam.api;

import patchbay.iam.SamlProviders;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListSAMLProvidersRequest;
import patchbay.wire.iam.ListSAMLProvidersResponse;

/** Lists the SAML providers of the account. */
final class ListSAMLProviders
        implements Handler<ListSAMLProvidersRequest, ListSAMLProvidersResponse> {
    private final Guard guard;
    private final SamlProviders providers;

    ListSAMLProviders(Guard guard, SamlProviders providers) {
        this.guard = guard;
        this.providers = providers;
    }

    @Override
    public Reply<ListSAMLProvidersResponse> handle(ListSAMLProvidersRequest request, Call call) {
        return guard.list(
                call,
                "iam:ListSAMLProviders",
                "saml-provider/",
                account ->
                        Reply.done(
                                new ListSAMLProvidersResponse(
                                        providers.list(account).stream()
                                                .map(Shapes::entry)
                                                .toList())));
    }
}
