package patchbay.identity.access.api;

import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.AuthenticationMethodItem;
import patchbay.wire.sso.ListApplicationAuthenticationMethodsRequest;
import patchbay.wire.sso.ListApplicationAuthenticationMethodsResponse;

/** Lists the ways in which an application proves who it is: one, or none. */
final class ListApplicationAuthenticationMethods
        implements Handler<
                ListApplicationAuthenticationMethodsRequest,
                ListApplicationAuthenticationMethodsResponse> {
    private final OptionDesk desk;

    ListApplicationAuthenticationMethods(OptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply<ListApplicationAuthenticationMethodsResponse> handle(
            ListApplicationAuthenticationMethodsRequest request, Call call) {
        return desk.list(
                call,
                request.applicationArn(),
                Option.Kind.METHOD,
                all ->
                        Reply.done(
                                ListApplicationAuthenticationMethodsResponse.builder()
                                        .authenticationMethods(
                                                all.stream()
                                                        .map(
                                                                ListApplicationAuthenticationMethods
                                                                        ::item)
                                                        .toList())
                                        .build()));
    }

    private static AuthenticationMethodItem item(Option method) {
        return AuthenticationMethodItem.builder()
                .authenticationMethodType(method.name())
                .authenticationMethod(OptionShapes.method(method))
                .build();
    }
}
