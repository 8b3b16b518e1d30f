package patchbay.identity.access.api;

import patchbay.identity.access.SessionAttributes;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteInstanceAccessControlAttributeConfigurationRequest;

/** Gives no more tags to sessions. */
final class DeleteInstanceAccessControlAttributeConfiguration
        implements Handler<DeleteInstanceAccessControlAttributeConfigurationRequest, Nothing> {
    private final Guard guard;
    private final SessionAttributes attributes;

    DeleteInstanceAccessControlAttributeConfiguration(Guard guard, SessionAttributes attributes) {
        this.guard = guard;
        this.attributes = attributes;
    }

    @Override
    public Reply<Nothing> handle(
            DeleteInstanceAccessControlAttributeConfigurationRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance -> attributes.delete(instance).map(_ -> Nothing.NOTHING));
    }
}
