package patchbay.organizations.api;

import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribeCreateAccountStatusRequest;
import patchbay.wire.organizations.DescribeCreateAccountStatusResponse;

/** Tells what became of a wish for an account. */
final class DescribeCreateAccountStatus
        implements Handler<
                DescribeCreateAccountStatusRequest, DescribeCreateAccountStatusResponse> {
    private final Guard guard;
    private final MemberAccounts accounts;

    DescribeCreateAccountStatus(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<DescribeCreateAccountStatusResponse> handle(
            DescribeCreateAccountStatusRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization ->
                        accounts.creation(organization, request.createAccountRequestId())
                                .map(creation ->
                                        DescribeCreateAccountStatusResponse.builder()
                                                .createAccountStatus(Shapes.creation(creation))
                                                .build()));
    }
}
