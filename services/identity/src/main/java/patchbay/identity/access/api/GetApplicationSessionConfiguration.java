package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetApplicationSessionConfigurationRequest;
import patchbay.wire.sso.GetApplicationSessionConfigurationResponse;

/** Tells whether sessions of an application may outlive the person's. */
final class GetApplicationSessionConfiguration
        implements Handler<
                GetApplicationSessionConfigurationRequest,
                GetApplicationSessionConfigurationResponse> {
    static final String BACKGROUND = "UserBackgroundSession";
    static final String USUAL = "DISABLED";

    private final OptionDesk desk;

    GetApplicationSessionConfiguration(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<GetApplicationSessionConfigurationResponse> handle(
            GetApplicationSessionConfigurationRequest request, Call call) {
        return desk.list(
                call,
                request.applicationArn(),
                Option.Kind.SESSION,
                all ->
                        Reply.done(
                                GetApplicationSessionConfigurationResponse.builder()
                                        .userBackgroundSessionApplicationStatus(
                                                all.isEmpty() ? USUAL : all.getFirst().text())
                                        .build()));
    }
}
