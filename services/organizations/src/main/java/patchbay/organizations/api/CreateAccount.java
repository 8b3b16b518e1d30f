package patchbay.organizations.api;

import java.util.Optional;
import patchbay.organizations.MemberAccounts;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.CreateAccountRequest;
import patchbay.wire.organizations.CreateAccountResponse;

/** Makes an account in the root, with a role for the management account. */
final class CreateAccount implements Handler<CreateAccountRequest, CreateAccountResponse> {
    private final Guard guard;
    private final MemberAccounts accounts;

    CreateAccount(Guard guard, MemberAccounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public Reply<CreateAccountResponse> handle(CreateAccountRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(tags ->
                        guard.management(
                                call,
                                Guard.Touched.nothing().tagging(tags),
                                organization ->
                                        accounts.create(
                                                        organization,
                                                        new MemberAccounts.Draft(
                                                                Optional.empty(),
                                                                request.accountName(),
                                                                request.email(),
                                                                request.roleName()
                                                                        .orElse(
                                                                                MemberAccounts
                                                                                        .USUAL_ROLE),
                                                                tags))
                                                .map(creation ->
                                                        CreateAccountResponse.builder()
                                                                .createAccountStatus(
                                                                        Shapes.creation(creation))
                                                                .build())));
    }
}
