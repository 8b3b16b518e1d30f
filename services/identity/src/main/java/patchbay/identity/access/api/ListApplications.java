package patchbay.identity.access.api;

import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListApplicationsFilter;
import patchbay.wire.sso.ListApplicationsRequest;
import patchbay.wire.sso.ListApplicationsResponse;

/** Lists the applications of an instance, of either kind. */
final class ListApplications implements Handler<ListApplicationsRequest, ListApplicationsResponse> {
    private final Guard guard;
    private final ApplicationDesk desk;

    ListApplications(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<ListApplicationsResponse> handle(ListApplicationsRequest request, Call call) {
        return guard.instance(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                entry ->
                        Pages.of(
                                        request.nextToken(),
                                        request.maxResults().map(wanted -> Math.min(wanted, 50)),
                                        desk.list(entry).stream()
                                                .filter(it ->
                                                        request.filter()
                                                                .flatMap(
                                                                        ListApplicationsFilter
                                                                                ::applicationProvider)
                                                                .map(it.provider()::equals)
                                                                .orElse(true))
                                                .filter(_ ->
                                                        request.filter()
                                                                .flatMap(
                                                                        ListApplicationsFilter
                                                                                ::applicationAccount)
                                                                .map(
                                                                        entry.instance()
                                                                                        .account()
                                                                                        .digits()
                                                                                ::equals)
                                                                .orElse(true))
                                                .toList(),
                                        ApplicationDesk.Any::id)
                                .map(page ->
                                        ListApplicationsResponse.builder()
                                                .applications(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        ApplicationShapes
                                                                                .application(
                                                                                        entry
                                                                                                .instance(),
                                                                                        it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
