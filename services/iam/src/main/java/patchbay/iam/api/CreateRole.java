package patchbay.iam.api;

import java.time.Duration;
import patchbay.aws.Partition;
import patchbay.iam.Identifiers;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateRoleRequest;
import patchbay.wire.iam.CreateRoleResponse;

/** Creates a role with its trust policy. */
final class CreateRole implements Handler<CreateRoleRequest, CreateRoleResponse> {
    private final Guard guard;
    private final Roles roles;

    CreateRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<CreateRoleResponse> handle(CreateRoleRequest request, Call call) {
        Partition partition = Callers.partition(call);
        String path = request.path().orElse("/");
        return guard.create(
                call,
                new Guard.Creation(
                        "iam:CreateRole",
                        "role" + path + request.roleName(),
                        Shapes.tags(request.tags()),
                        request.permissionsBoundary()),
                account ->
                        path.startsWith(Identifiers.RESERVED)
                                ? Reply.refused(reserved())
                                : roles.create(
                                                new Roles.Draft(
                                                        partition,
                                                        account,
                                                        path,
                                                        request.roleName(),
                                                        request.assumeRolePolicyDocument(),
                                                        request.description().orElse(""),
                                                        Duration.ofSeconds(
                                                                request.maxSessionDuration()
                                                                        .orElse(3600)),
                                                        request.permissionsBoundary(),
                                                        Shapes.tags(request.tags())))
                                        .map(role ->
                                                new CreateRoleResponse(
                                                        Shapes.role(
                                                                role, roles.shownTrust(role)))));
    }

    private static Fault reserved() {
        return new Fault(
                "InvalidInput",
                400,
                "The path " + Identifiers.RESERVED + " is reserved for roles that services make.");
    }
}
