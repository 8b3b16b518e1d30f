package patchbay.identity.access.api;

import patchbay.identity.access.AccessFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateApplicationRequest;
import patchbay.wire.sso.CreateApplicationResponse;

/** Makes an OAuth application; SAML ones are made elsewhere (rule 7.4). */
final class CreateApplication
        implements Handler<CreateApplicationRequest, CreateApplicationResponse> {
    private final Guard guard;
    private final ApplicationFactory factory;

    CreateApplication(Guard guard, ApplicationFactory factory) {
        this.guard = guard;
        this.factory = factory;
    }

    @Override
    public Reply<CreateApplicationResponse> handle(CreateApplicationRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(wanted ->
                        guard.instance(
                                call,
                                request.instanceArn(),
                                Guard.Touched.of(request.applicationProviderArn()).tagging(wanted),
                                entry ->
                                        request.applicationProviderArn()
                                                        .equals(ApplicationDesk.OAUTH)
                                                ? factory.create(entry.instance(), request, wanted)
                                                : Reply.refused(
                                                        AccessFault.invalid(
                                                                "Only OAuth 2.0 customer managed applications can be created by the API."))));
    }
}
