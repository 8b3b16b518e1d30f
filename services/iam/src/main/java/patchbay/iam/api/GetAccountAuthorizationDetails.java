package patchbay.iam.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import patchbay.iam.AccountContents;
import patchbay.iam.AccountContents.Kind;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetAccountAuthorizationDetailsRequest;
import patchbay.wire.iam.GetAccountAuthorizationDetailsResponse;

/** Tells everything about users, groups, roles and policies of the account, page by page. */
final class GetAccountAuthorizationDetails
        implements Handler<
                GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse> {
    private final Guard guard;
    private final AccountContents contents;

    GetAccountAuthorizationDetails(Guard guard, AccountContents contents) {
        this.guard = guard;
        this.contents = contents;
    }

    @Override
    public Reply<GetAccountAuthorizationDetailsResponse> handle(
            GetAccountAuthorizationDetailsRequest request, Call call) {
        return guard.any(
                call,
                "iam:GetAccountAuthorizationDetails",
                account ->
                        contents.page(
                                        Callers.partition(call),
                                        account,
                                        kinds(request.filter()),
                                        Shapes.wanted(request.marker(), request.maxItems()))
                                .map(DetailShapes::response));
    }

    private static Set<Kind> kinds(List<String> filter) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (filter.isEmpty() || filter.contains(kind.word())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
