package patchbay.iam.api;

import java.util.Optional;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateRoleDescriptionRequest;
import patchbay.wire.iam.UpdateRoleDescriptionResponse;

/** Changes a role's description. */
final class UpdateRoleDescription
        implements Handler<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse> {
    private final Guard guard;
    private final Roles roles;

    UpdateRoleDescription(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<UpdateRoleDescriptionResponse> handle(
            UpdateRoleDescriptionRequest request, Call call) {
        return guard.role(
                call,
                "iam:UpdateRoleDescription",
                request.roleName(),
                account ->
                        roles.describe(
                                        account,
                                        request.roleName(),
                                        Optional.of(request.description()),
                                        Optional.empty())
                                .map(role ->
                                        UpdateRoleDescriptionResponse.builder()
                                                .role(Shapes.role(role, roles.shownTrust(role)))
                                                .build()));
    }
}
