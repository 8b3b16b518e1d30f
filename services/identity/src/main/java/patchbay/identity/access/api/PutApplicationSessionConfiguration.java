package patchbay.identity.access.api;

import java.util.List;
import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.PutApplicationSessionConfigurationRequest;

/** Chooses whether sessions of an application may outlive the person's. */
final class PutApplicationSessionConfiguration
        implements Handler<PutApplicationSessionConfigurationRequest, Nothing> {
    private final OptionDesk desk;

    PutApplicationSessionConfiguration(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(PutApplicationSessionConfigurationRequest request, Call call) {
        return desk.put(
                call,
                request.applicationArn(),
                _ ->
                        Reply.done(
                                new Option(
                                        Option.Kind.SESSION,
                                        GetApplicationSessionConfiguration.BACKGROUND,
                                        List.of(
                                                request.userBackgroundSessionApplicationStatus()
                                                        .orElse(
                                                                GetApplicationSessionConfiguration
                                                                        .USUAL)))));
    }
}
