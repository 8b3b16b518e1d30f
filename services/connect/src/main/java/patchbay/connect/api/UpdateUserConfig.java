package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserConfigRequest;

/** Changes how contacts reach a user, by channel. */
final class UpdateUserConfig implements Handler<UpdateUserConfigRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    UpdateUserConfig(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserConfigRequest request, Call call) {
        var settings =
                new ChannelShapes(
                        request.autoAcceptConfigs(),
                        request.afterContactWorkConfigs(),
                        request.phoneNumberConfigs(),
                        request.persistentConnectionConfigs(),
                        request.voiceEnhancementConfigs());
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent/" + request.userId()),
                instance ->
                        users.find(instance, request.userId())
                                .map(user ->
                                        Answers.unless(
                                                users.setPhone(user, settings.on(user.phone()))))
                                .orElseGet(() ->
                                        Reply.refused(ConnectFault.notFound("User is not found"))));
    }
}
