package patchbay.organizations.api;

import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;

/** Takes the caller's own account out of its organization. */
final class LeaveOrganization implements Handler<Nothing, Nothing> {
    private final Guard guard;
    private final MemberAccounts accounts;

    LeaveOrganization(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<Nothing> handle(Nothing request, Call call) {
        return guard.member(
                call,
                Guard.Touched.nothing(),
                organization ->
                        accounts.remove(organization, call.caller().account().orElseThrow())
                                .then(gone -> Reply.done()));
    }
}
