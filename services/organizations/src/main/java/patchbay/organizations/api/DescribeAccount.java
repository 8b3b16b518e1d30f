package patchbay.organizations.api;

import patchbay.aws.AccountId;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribeAccountRequest;
import patchbay.wire.organizations.DescribeAccountResponse;

/** Describes an account of the organization. */
final class DescribeAccount implements Handler<DescribeAccountRequest, DescribeAccountResponse> {
    private final Guard guard;
    private final MemberAccounts accounts;
    private final Units units;

    DescribeAccount(Guard guard, MemberAccounts accounts, Units units) {
        this.guard = guard;
        this.accounts = accounts;
        this.units = units;
    }

    @Override
    public Reply<DescribeAccountResponse> handle(DescribeAccountRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.accountId()),
                organization ->
                        accounts.get(organization, new AccountId(request.accountId()))
                                .map(member ->
                                        DescribeAccountResponse.builder()
                                                .account(
                                                        Shapes.account(organization, units, member))
                                                .build()));
    }
}
