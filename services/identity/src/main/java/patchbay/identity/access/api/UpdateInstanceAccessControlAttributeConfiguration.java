package patchbay.identity.access.api;

import patchbay.identity.access.SessionAttributes;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.UpdateInstanceAccessControlAttributeConfigurationRequest;

/** Changes which facts about people become tags of their sessions. */
final class UpdateInstanceAccessControlAttributeConfiguration
        implements Handler<UpdateInstanceAccessControlAttributeConfigurationRequest, Nothing> {
    private final Guard guard;
    private final SessionAttributes attributes;

    UpdateInstanceAccessControlAttributeConfiguration(Guard guard, SessionAttributes attributes) {
        this.guard = guard;
        this.attributes = attributes;
    }

    @Override
    public Reply<Nothing> handle(
            UpdateInstanceAccessControlAttributeConfigurationRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        attributes
                                .update(
                                        instance,
                                        Shapes.sources(
                                                request.instanceAccessControlAttributeConfiguration()
                                                        .accessControlAttributes()))
                                .map(_ -> Nothing.NOTHING));
    }
}
