package patchbay.identity.access.api;

import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ApplicationAssignmentForPrincipal;
import patchbay.wire.sso.ListApplicationAssignmentsFilter;
import patchbay.wire.sso.ListApplicationAssignmentsForPrincipalRequest;
import patchbay.wire.sso.ListApplicationAssignmentsForPrincipalResponse;

/** Lists the applications that a person or group is assigned to. */
final class ListApplicationAssignmentsForPrincipal
        implements Handler<
                ListApplicationAssignmentsForPrincipalRequest,
                ListApplicationAssignmentsForPrincipalResponse> {
    private final Guard guard;
    private final ApplicationDesk desk;

    ListApplicationAssignmentsForPrincipal(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<ListApplicationAssignmentsForPrincipalResponse> handle(
            ListApplicationAssignmentsForPrincipalRequest request, Call call) {
        return guard.instance(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                entry ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee ->
                                        Pages.of(
                                                request.nextToken(),
                                                request.maxResults(),
                                                desk.list(entry).stream()
                                                        .filter(it ->
                                                                desk.assignees(it)
                                                                        .contains(assignee))
                                                        .map(it ->
                                                                ApplicationDesk.arn(
                                                                        entry.instance(), it))
                                                        .filter(arn ->
                                                                request.filter()
                                                                        .flatMap(
                                                                                ListApplicationAssignmentsFilter
                                                                                        ::applicationArn)
                                                                        .map(arn::equals)
                                                                        .orElse(true))
                                                        .toList(),
                                                arn -> arn))
                                .map(page ->
                                        ListApplicationAssignmentsForPrincipalResponse.builder()
                                                .applicationAssignments(
                                                        page.items().stream()
                                                                .map(arn ->
                                                                        ApplicationAssignmentForPrincipal
                                                                                .builder()
                                                                                .applicationArn(arn)
                                                                                .principalId(
                                                                                        request
                                                                                                .principalId())
                                                                                .principalType(
                                                                                        request
                                                                                                .principalType())
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
