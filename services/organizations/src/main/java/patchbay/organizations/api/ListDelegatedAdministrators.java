package patchbay.organizations.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListDelegatedAdministratorsRequest;
import patchbay.wire.organizations.ListDelegatedAdministratorsResponse;

/**
 * Lists accounts that administer for the management account: there are none, since none can be
 * registered here.
 */
final class ListDelegatedAdministrators
        implements Handler<
                ListDelegatedAdministratorsRequest, ListDelegatedAdministratorsResponse> {
    private final Guard guard;

    ListDelegatedAdministrators(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<ListDelegatedAdministratorsResponse> handle(
            ListDelegatedAdministratorsRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization ->
                        Reply.done(
                                ListDelegatedAdministratorsResponse.builder()
                                        .delegatedAdministrators(List.of())
                                        .build()));
    }
}
