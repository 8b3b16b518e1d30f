package patchbay.identity.access.api;

import patchbay.aws.AccountId;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.AccountAssignment;
import patchbay.wire.sso.ListAccountAssignmentsRequest;
import patchbay.wire.sso.ListAccountAssignmentsResponse;

/** Lists who has a permission set in an account. */
final class ListAccountAssignments
        implements Handler<ListAccountAssignmentsRequest, ListAccountAssignmentsResponse> {
    private final Guard guard;
    private final PermissionSets sets;
    private final Assignments assignments;

    ListAccountAssignments(Guard guard, PermissionSets sets, Assignments assignments) {
        this.guard = guard;
        this.sets = sets;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListAccountAssignmentsResponse> handle(
            ListAccountAssignmentsRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                Guard.Touched.of(request.permissionSetArn()).account(request.accountId()),
                in ->
                        sets.get(in.instance(), in.id())
                                .then(_ ->
                                        Pages.of(
                                                request.nextToken(),
                                                request.maxResults(),
                                                (after, limit) ->
                                                        assignments.behind(
                                                                in.id(),
                                                                new AccountId(request.accountId()),
                                                                after,
                                                                limit),
                                                Operations::key))
                                .map(page ->
                                        ListAccountAssignmentsResponse.builder()
                                                .accountAssignments(
                                                        page.items().stream()
                                                                .map(each ->
                                                                        AccountAssignment.builder()
                                                                                .accountId(
                                                                                        each.account()
                                                                                                .digits())
                                                                                .permissionSetArn(
                                                                                        request
                                                                                                .permissionSetArn())
                                                                                .principalType(
                                                                                        Shapes
                                                                                                .principalType(
                                                                                                        each
                                                                                                                .assignee()))
                                                                                .principalId(
                                                                                        Shapes
                                                                                                .principalId(
                                                                                                        each
                                                                                                                .assignee()))
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
