package patchbay.identity.access.api;

import java.util.Optional;
import patchbay.identity.access.AccessFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.SignInOptions;
import patchbay.wire.sso.UpdateApplicationPortalOptions;
import patchbay.wire.sso.UpdateApplicationRequest;

/** Changes an application; of a SAML one, whether it is enabled. */
final class UpdateApplication implements Handler<UpdateApplicationRequest, Nothing> {
    private final Guard guard;
    private final ApplicationDesk desk;

    UpdateApplication(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(UpdateApplicationRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found -> {
                    Optional<Boolean> enabled = request.status().map("ENABLED"::equals);
                    return switch (found.application()) {
                        case ApplicationDesk.Any.OAuth(var it) -> {
                            desk.oauth()
                                    .put(
                                            it.with(
                                                    request.name(),
                                                    request.description(),
                                                    request.portalOptions()
                                                            .flatMap(
                                                                    UpdateApplicationPortalOptions
                                                                            ::signInOptions)
                                                            .flatMap(SignInOptions::applicationUrl),
                                                    enabled));
                            yield Reply.done();
                        }
                        case ApplicationDesk.Any.Saml(var it) -> {
                            if (request.name().isPresent()
                                    || request.description().isPresent()
                                    || request.portalOptions().isPresent()) {
                                yield Reply.refused(
                                        AccessFault.invalid(
                                                "Name, description and portal options of a SAML application are changed in the console."));
                            }
                            if (enabled.isPresent()) {
                                patchbay.identity.application.ApplicationOutcome _ =
                                        desk.saml()
                                                .change(it, it.settings().enabled(enabled.get()));
                            }
                            yield Reply.done();
                        }
                    };
                });
    }
}
