package patchbay.identity.access.api;

import patchbay.identity.access.CenterTags;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreatePermissionSetRequest;
import patchbay.wire.sso.CreatePermissionSetResponse;

/** Makes a permission set. */
final class CreatePermissionSet
        implements Handler<CreatePermissionSetRequest, CreatePermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;
    private final CenterTags tags;

    CreatePermissionSet(Guard guard, PermissionSets sets, CenterTags tags) {
        this.guard = guard;
        this.sets = sets;
        this.tags = tags;
    }

    @Override
    public Reply<CreatePermissionSetResponse> handle(
            CreatePermissionSetRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(wanted ->
                        guard.organization(
                                call,
                                request.instanceArn(),
                                Guard.Touched.nothing().tagging(wanted),
                                instance ->
                                        Shapes.duration(request.sessionDuration())
                                                .then(session ->
                                                        sets.create(
                                                                instance,
                                                                new PermissionSets.Draft(
                                                                        request.name(),
                                                                        request.description(),
                                                                        session,
                                                                        request.relayState())))
                                                .then(set ->
                                                        tags.tag(
                                                                        set.arn(
                                                                                        Shapes
                                                                                                .partition(
                                                                                                        instance))
                                                                                .toString(),
                                                                        wanted)
                                                                .map(_ ->
                                                                        CreatePermissionSetResponse
                                                                                .builder()
                                                                                .permissionSet(
                                                                                        Shapes.set(
                                                                                                instance,
                                                                                                set))
                                                                                .build()))));
    }
}
