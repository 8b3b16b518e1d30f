package patchbay.identity.access.api;

import patchbay.identity.access.SessionAttributes;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateInstanceAccessControlAttributeConfigurationRequest;

/** Chooses which facts about people become tags of their sessions. */
final class CreateInstanceAccessControlAttributeConfiguration
        implements Handler<CreateInstanceAccessControlAttributeConfigurationRequest, Nothing> {
    private final Guard guard;
    private final SessionAttributes attributes;

    CreateInstanceAccessControlAttributeConfiguration(Guard guard, SessionAttributes attributes) {
        this.guard = guard;
        this.attributes = attributes;
    }

    @Override
    public Reply<Nothing> handle(
            CreateInstanceAccessControlAttributeConfigurationRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        attributes
                                .create(
                                        instance,
                                        Shapes.sources(
                                                request.instanceAccessControlAttributeConfiguration()
                                                        .accessControlAttributes()))
                                .map(_ -> Nothing.NOTHING));
    }
}
