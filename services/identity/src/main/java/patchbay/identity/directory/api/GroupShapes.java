package patchbay.identity.directory.api;

import patchbay.identity.directory.Group;
import patchbay.identity.directory.Membership;
import patchbay.wire.identitystore.DescribeGroupResponse;
import patchbay.wire.identitystore.GroupMembership;
import patchbay.wire.identitystore.MemberId;

/** Groups and memberships as answers show them. */
final class GroupShapes {
    private GroupShapes() {}

    static patchbay.wire.identitystore.Group group(String storeId, Group group) {
        return patchbay.wire.identitystore.Group.builder()
                .identityStoreId(storeId)
                .groupId(group.id().text())
                .displayName(group.displayName())
                .externalIds(UserShapes.externalIds(group.externalIds()))
                .description(UserShapes.noted(group.description()))
                .createdAt(group.history().createdAt())
                .createdBy(UserShapes.noted(group.history().createdBy()))
                .updatedAt(group.history().updatedAt())
                .updatedBy(UserShapes.noted(group.history().updatedBy()))
                .build();
    }

    static DescribeGroupResponse described(String storeId, Group group) {
        patchbay.wire.identitystore.Group shape = group(storeId, group);
        return DescribeGroupResponse.builder()
                .identityStoreId(shape.identityStoreId())
                .groupId(shape.groupId())
                .displayName(shape.displayName())
                .externalIds(shape.externalIds())
                .description(shape.description())
                .createdAt(shape.createdAt())
                .createdBy(shape.createdBy())
                .updatedAt(shape.updatedAt())
                .updatedBy(shape.updatedBy())
                .build();
    }

    static GroupMembership membership(String storeId, Membership membership) {
        return GroupMembership.builder()
                .identityStoreId(storeId)
                .membershipId(membership.id().text())
                .groupId(membership.group().text())
                .memberId(member(membership))
                .createdAt(membership.history().createdAt())
                .createdBy(UserShapes.noted(membership.history().createdBy()))
                .updatedAt(membership.history().updatedAt())
                .updatedBy(UserShapes.noted(membership.history().updatedBy()))
                .build();
    }

    static MemberId member(Membership membership) {
        return MemberId.builder().userId(membership.person().text()).build();
    }
}
