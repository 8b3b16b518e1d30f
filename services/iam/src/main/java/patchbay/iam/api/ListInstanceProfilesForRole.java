package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListInstanceProfilesForRoleRequest;
import patchbay.wire.iam.ListInstanceProfilesForRoleResponse;

/** Lists the instance profiles of a role: none, since Patchbay has no instances. */
final class ListInstanceProfilesForRole
        implements Handler<
                ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse> {
    private final Guard guard;
    private final Roles roles;

    ListInstanceProfilesForRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<ListInstanceProfilesForRoleResponse> handle(
            ListInstanceProfilesForRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:ListInstanceProfilesForRole",
                request.roleName(),
                account ->
                        roles.get(account, request.roleName())
                                .map(role ->
                                        ListInstanceProfilesForRoleResponse.builder()
                                                .isTruncated(false)
                                                .build()));
    }
}
