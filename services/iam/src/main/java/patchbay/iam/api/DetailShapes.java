package patchbay.iam.api;

import java.util.List;
import java.util.Optional;
import patchbay.iam.AccountContents;
import patchbay.iam.Permissions;
import patchbay.wire.iam.AttachedPolicy;
import patchbay.wire.iam.GetAccountAuthorizationDetailsResponse;
import patchbay.wire.iam.GroupDetail;
import patchbay.wire.iam.ManagedPolicyDetail;
import patchbay.wire.iam.PolicyDetail;
import patchbay.wire.iam.RoleDetail;
import patchbay.wire.iam.UserDetail;

/** Puts the contents of an account into the wire's records. */
final class DetailShapes {
    private DetailShapes() {}

    static GetAccountAuthorizationDetailsResponse response(AccountContents.Part part) {
        return GetAccountAuthorizationDetailsResponse.builder()
                .userDetailList(part.users().stream().map(DetailShapes::user).toList())
                .groupDetailList(part.groups().stream().map(DetailShapes::group).toList())
                .roleDetailList(part.roles().stream().map(DetailShapes::role).toList())
                .policies(part.policies().stream().map(DetailShapes::policy).toList())
                .isTruncated(part.marker().isPresent())
                .marker(part.marker())
                .build();
    }

    private static UserDetail user(AccountContents.Member member) {
        patchbay.iam.User user = member.user();
        return UserDetail.builder()
                .path(user.ids().path())
                .userName(user.name())
                .userId(user.ids().uniqueId())
                .arn(user.arn().toString())
                .createDate(user.ids().createdAt())
                .userPolicyList(inline(user.permissions()))
                .groupList(member.groups())
                .attachedManagedPolicies(attached(user.permissions()))
                .permissionsBoundary(user.permissions().boundary().map(Shapes::boundary))
                .tags(Shapes.tags(user.tags()))
                .build();
    }

    private static GroupDetail group(patchbay.iam.Group group) {
        return GroupDetail.builder()
                .path(group.ids().path())
                .groupName(group.name())
                .groupId(group.ids().uniqueId())
                .arn(group.arn().toString())
                .createDate(group.ids().createdAt())
                .groupPolicyList(inline(group.permissions()))
                .attachedManagedPolicies(attached(group.permissions()))
                .build();
    }

    private static RoleDetail role(patchbay.iam.Role role) {
        return RoleDetail.builder()
                .path(role.ids().path())
                .roleName(role.name())
                .roleId(role.ids().uniqueId())
                .arn(role.arn().toString())
                .createDate(role.ids().createdAt())
                .assumeRolePolicyDocument(Encoded.document(role.trustPolicy()))
                .instanceProfileList(List.of())
                .rolePolicyList(inline(role.permissions()))
                .attachedManagedPolicies(attached(role.permissions()))
                .permissionsBoundary(role.permissions().boundary().map(Shapes::boundary))
                .tags(Shapes.tags(role.tags()))
                .build();
    }

    private static ManagedPolicyDetail policy(patchbay.iam.ManagedPolicy policy) {
        return ManagedPolicyDetail.builder()
                .policyName(policy.ids().name())
                .policyId(policy.ids().uniqueId())
                .arn(policy.arn().toString())
                .path(policy.ids().path())
                .defaultVersionId(policy.inForce().id())
                .attachmentCount(policy.attachments())
                .permissionsBoundaryUsageCount(policy.boundaryUses())
                .isAttachable(true)
                .description(Optional.of(policy.description()).filter(text -> !text.isEmpty()))
                .createDate(policy.ids().createdAt())
                .updateDate(policy.updatedAt())
                .policyVersionList(
                        policy.versions().reversed().stream()
                                .map(version -> Shapes.version(policy, version))
                                .toList())
                .build();
    }

    private static List<PolicyDetail> inline(Permissions permissions) {
        return permissions.inline().entrySet().stream()
                .map(policy ->
                        PolicyDetail.builder()
                                .policyName(policy.getKey())
                                .policyDocument(Encoded.document(policy.getValue()))
                                .build())
                .toList();
    }

    private static List<AttachedPolicy> attached(Permissions permissions) {
        return permissions.attached().stream().map(Shapes::attached).toList();
    }
}
