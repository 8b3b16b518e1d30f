package patchbay.identity.access.api;

import patchbay.identity.access.Assignments;
import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.AccountAssignmentForPrincipal;
import patchbay.wire.sso.ListAccountAssignmentsFilter;
import patchbay.wire.sso.ListAccountAssignmentsForPrincipalRequest;
import patchbay.wire.sso.ListAccountAssignmentsForPrincipalResponse;

/** Lists what a person, or a group, has in which accounts. */
final class ListAccountAssignmentsForPrincipal
        implements Handler<
                ListAccountAssignmentsForPrincipalRequest,
                ListAccountAssignmentsForPrincipalResponse> {
    private final Guard guard;
    private final Assignments assignments;

    ListAccountAssignmentsForPrincipal(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListAccountAssignmentsForPrincipalResponse> handle(
            ListAccountAssignmentsForPrincipalRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee ->
                                        Pages.of(
                                                request.nextToken(),
                                                request.maxResults(),
                                                assignments.withGroups(instance, assignee).stream()
                                                        .filter(each ->
                                                                request.filter()
                                                                        .flatMap(
                                                                                ListAccountAssignmentsFilter
                                                                                        ::accountId)
                                                                        .map(
                                                                                each.account()
                                                                                                .digits()
                                                                                        ::equals)
                                                                        .orElse(true))
                                                        .toList(),
                                                each ->
                                                        each.account()
                                                                + each.permissionSet()
                                                                + Operations.key(each)))
                                .map(page ->
                                        ListAccountAssignmentsForPrincipalResponse.builder()
                                                .accountAssignments(
                                                        page.items().stream()
                                                                .map(each ->
                                                                        AccountAssignmentForPrincipal
                                                                                .builder()
                                                                                .accountId(
                                                                                        each.account()
                                                                                                .digits())
                                                                                .permissionSetArn(
                                                                                        Shapes
                                                                                                .setArn(
                                                                                                        instance,
                                                                                                        each
                                                                                                                .permissionSet()))
                                                                                .principalId(
                                                                                        Shapes
                                                                                                .principalId(
                                                                                                        each
                                                                                                                .assignee()))
                                                                                .principalType(
                                                                                        Shapes
                                                                                                .principalType(
                                                                                                        each
                                                                                                                .assignee()))
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
