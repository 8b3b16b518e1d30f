package patchbay.organizations.api;

import patchbay.organizations.OrganizationFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribeResourcePolicyResponse;

/** Describes the organization's delegation policy: there is none, since none can be put here. */
final class DescribeResourcePolicy implements Handler<Nothing, DescribeResourcePolicyResponse> {
    private final Guard guard;

    DescribeResourcePolicy(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<DescribeResourcePolicyResponse> handle(Nothing request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization -> Reply.refused(OrganizationFault.noResourcePolicy()));
    }
}
