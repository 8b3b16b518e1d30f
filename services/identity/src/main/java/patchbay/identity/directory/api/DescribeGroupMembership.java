package patchbay.identity.directory.api;

import java.util.List;
import java.util.Locale;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.MembershipId;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.DescribeGroupMembershipRequest;
import patchbay.wire.identitystore.DescribeGroupMembershipResponse;

/** Tells whom a membership puts into which group. */
final class DescribeGroupMembership
        implements Handler<DescribeGroupMembershipRequest, DescribeGroupMembershipResponse> {
    private final Guard guard;
    private final Directory directory;

    DescribeGroupMembership(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<DescribeGroupMembershipResponse> handle(
            DescribeGroupMembershipRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("membership/" + request.membershipId()),
                visit ->
                        MembershipId.parse(request.membershipId().toLowerCase(Locale.ROOT))
                                .flatMap(directory.memberships()::find)
                                .map(found ->
                                        Reply.done(
                                                DescribeGroupMembershipResponse.builder()
                                                        .identityStoreId(visit.storeId())
                                                        .membershipId(found.id().text())
                                                        .groupId(found.group().text())
                                                        .memberId(GroupShapes.member(found))
                                                        .createdAt(found.history().createdAt())
                                                        .createdBy(
                                                                UserShapes.noted(
                                                                        found.history()
                                                                                .createdBy()))
                                                        .updatedAt(found.history().updatedAt())
                                                        .updatedBy(
                                                                UserShapes.noted(
                                                                        found.history()
                                                                                .updatedBy()))
                                                        .build()))
                                .orElseGet(() ->
                                        Reply.refused(
                                                Faults.noMembership(request.membershipId()))));
    }
}
