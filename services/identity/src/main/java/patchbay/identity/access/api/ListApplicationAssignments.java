package patchbay.identity.access.api;

import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ApplicationAssignment;
import patchbay.wire.sso.ListApplicationAssignmentsRequest;
import patchbay.wire.sso.ListApplicationAssignmentsResponse;

/** Lists who may use an application. */
final class ListApplicationAssignments
        implements Handler<ListApplicationAssignmentsRequest, ListApplicationAssignmentsResponse> {
    private final Guard guard;
    private final ApplicationDesk desk;

    ListApplicationAssignments(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<ListApplicationAssignmentsResponse> handle(
            ListApplicationAssignmentsRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found ->
                        Pages.of(
                                        request.nextToken(),
                                        request.maxResults(),
                                        desk.assignees(found.application()),
                                        patchbay.identity.access.AccessRows::key)
                                .map(page ->
                                        ListApplicationAssignmentsResponse.builder()
                                                .applicationAssignments(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        ApplicationAssignment
                                                                                .builder()
                                                                                .applicationArn(
                                                                                        request
                                                                                                .applicationArn())
                                                                                .principalId(
                                                                                        Shapes
                                                                                                .principalId(
                                                                                                        it))
                                                                                .principalType(
                                                                                        Shapes
                                                                                                .principalType(
                                                                                                        it))
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
