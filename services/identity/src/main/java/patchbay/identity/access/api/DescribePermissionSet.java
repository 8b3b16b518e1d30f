package patchbay.identity.access.api;

import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribePermissionSetRequest;
import patchbay.wire.sso.DescribePermissionSetResponse;

/** Tells what a permission set is called, and how long its sessions last. */
final class DescribePermissionSet
        implements Handler<DescribePermissionSetRequest, DescribePermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;

    DescribePermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<DescribePermissionSetResponse> handle(
            DescribePermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.get(in.instance(), in.id())
                                .map(set ->
                                        DescribePermissionSetResponse.builder()
                                                .permissionSet(Shapes.set(in.instance(), set))
                                                .build()));
    }
}
