package patchbay.iam.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Caller;
import patchbay.iam.AccessKeys;
import patchbay.iam.LastUse;
import patchbay.iam.ManagedPolicyStore;
import patchbay.iam.Page;
import patchbay.iam.Permissions;
import patchbay.iam.Tags;
import patchbay.wire.Reply;
import patchbay.wire.iam.AccessKey;
import patchbay.wire.iam.AccessKeyLastUsed;
import patchbay.wire.iam.AccessKeyMetadata;
import patchbay.wire.iam.AttachedPermissionsBoundary;
import patchbay.wire.iam.AttachedPolicy;
import patchbay.wire.iam.GetAccessKeyLastUsedResponse;
import patchbay.wire.iam.GetGroupResponse;
import patchbay.wire.iam.GetSAMLProviderResponse;
import patchbay.wire.iam.Group;
import patchbay.wire.iam.ListEntitiesForPolicyRequest;
import patchbay.wire.iam.ListEntitiesForPolicyResponse;
import patchbay.wire.iam.Policy;
import patchbay.wire.iam.PolicyGroup;
import patchbay.wire.iam.PolicyRole;
import patchbay.wire.iam.PolicyUser;
import patchbay.wire.iam.PolicyVersion;
import patchbay.wire.iam.Role;
import patchbay.wire.iam.RoleLastUsed;
import patchbay.wire.iam.SAMLPrivateKey;
import patchbay.wire.iam.SAMLProviderListEntry;
import patchbay.wire.iam.Tag;
import patchbay.wire.iam.User;

/** Puts IAM's records into the wire's, and back. */
final class Shapes {
    private Shapes() {}

    static Page.Wanted wanted(Optional<String> marker, Optional<Integer> maxItems) {
        return new Page.Wanted(marker, maxItems);
    }

    static List<Tags.Tag> tags(List<Tag> tags) {
        return tags.stream().map(tag -> new Tags.Tag(tag.key(), tag.value())).toList();
    }

    static List<Tag> tags(Tags tags) {
        return tags.values().entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }

    /** A page of tags, by key. */
    static Reply<Page<Tag>> page(Page.Wanted wanted, Tags tags) {
        List<Tag> all = tags(tags).stream().sorted(Comparator.comparing(Tag::key)).toList();
        return Page.of(wanted, all, Tag::key);
    }

    /** A page of names, which are in order. */
    static Reply<Page<String>> names(Page.Wanted wanted, Set<String> names) {
        return Page.of(wanted, List.copyOf(names), name -> name);
    }

    /** A page of attached policies below a path, by ARN. */
    static Reply<Page<AttachedPolicy>> attached(
            Page.Wanted wanted, Permissions permissions, String pathPrefix) {
        List<String> below =
                permissions.attached().stream()
                        .filter(arn -> path(arn).startsWith(pathPrefix))
                        .toList();
        return Page.of(wanted, below, arn -> arn)
                .map(page ->
                        new Page<>(
                                page.items().stream().map(Shapes::attached).toList(),
                                page.marker()));
    }

    static AttachedPolicy attached(String arn) {
        return AttachedPolicy.builder()
                .policyName(arn.substring(arn.lastIndexOf('/') + 1))
                .policyArn(arn)
                .build();
    }

    /** The path in a policy's ARN: {@code /team/} of {@code …:policy/team/P}. */
    private static String path(String arn) {
        String resource = arn.substring(arn.lastIndexOf(':') + 1);
        return resource.substring(resource.indexOf('/'), resource.lastIndexOf('/') + 1);
    }

    // Roles and users

    static Role role(patchbay.iam.Role role, String trust) {
        return builder(role, trust)
                .permissionsBoundary(role.permissions().boundary().map(Shapes::boundary))
                .tags(tags(role.tags()))
                .build();
    }

    /** A role with when it was last used. */
    static Role role(patchbay.iam.Role role, String trust, Optional<LastUse> last) {
        return builder(role, trust)
                .permissionsBoundary(role.permissions().boundary().map(Shapes::boundary))
                .tags(tags(role.tags()))
                .roleLastUsed(
                        RoleLastUsed.builder()
                                .lastUsedDate(last.map(LastUse::at))
                                .region(last.map(LastUse::region))
                                .build())
                .build();
    }

    /** A role in a list: without its boundary and tags. */
    static Role listed(patchbay.iam.Role role, String trust) {
        return builder(role, trust).build();
    }

    private static Role.Builder builder(patchbay.iam.Role role, String trust) {
        return Role.builder()
                .path(role.ids().path())
                .roleName(role.name())
                .roleId(role.ids().uniqueId())
                .arn(role.arn().toString())
                .createDate(role.ids().createdAt())
                .assumeRolePolicyDocument(Encoded.document(trust))
                .description(Optional.of(role.description()).filter(text -> !text.isEmpty()))
                .maxSessionDuration((int) role.maxSession().toSeconds());
    }

    static AttachedPermissionsBoundary boundary(String arn) {
        return AttachedPermissionsBoundary.builder()
                .permissionsBoundaryType("Policy")
                .permissionsBoundaryArn(arn)
                .build();
    }

    /** The root user as a user: its ARN and id are the account's. */
    static User root(Caller.Root root) {
        return User.builder()
                .path("/")
                .userName("root")
                .userId(root.id().digits())
                .arn(root.arn().orElseThrow().toString())
                .createDate(Instant.EPOCH)
                .build();
    }

    static User user(patchbay.iam.User user) {
        return builder(user)
                .permissionsBoundary(user.permissions().boundary().map(Shapes::boundary))
                .tags(tags(user.tags()))
                .build();
    }

    /** A user in a list: without its boundary and tags. */
    static User listed(patchbay.iam.User user) {
        return builder(user).build();
    }

    private static User.Builder builder(patchbay.iam.User user) {
        return User.builder()
                .path(user.ids().path())
                .userName(user.name())
                .userId(user.ids().uniqueId())
                .arn(user.arn().toString())
                .createDate(user.ids().createdAt());
    }

    // Groups

    static Group group(patchbay.iam.Group group) {
        return Group.builder()
                .path(group.ids().path())
                .groupName(group.name())
                .groupId(group.ids().uniqueId())
                .arn(group.arn().toString())
                .createDate(group.ids().createdAt())
                .build();
    }

    /** A group with a page of its members. */
    static GetGroupResponse group(patchbay.iam.Group group, Page<patchbay.iam.User> members) {
        return GetGroupResponse.builder()
                .group(group(group))
                .users(members.items().stream().map(Shapes::listed).toList())
                .isTruncated(members.marker().isPresent())
                .marker(members.marker())
                .build();
    }

    // Policies

    static Policy policy(patchbay.iam.ManagedPolicy policy) {
        return builder(policy)
                .description(Optional.of(policy.description()).filter(text -> !text.isEmpty()))
                .tags(tags(policy.tags()))
                .build();
    }

    /** A policy in a list: without its description and tags. */
    static Policy listed(patchbay.iam.ManagedPolicy policy) {
        return builder(policy).build();
    }

    private static Policy.Builder builder(patchbay.iam.ManagedPolicy policy) {
        return Policy.builder()
                .policyName(policy.ids().name())
                .policyId(policy.ids().uniqueId())
                .arn(policy.arn().toString())
                .path(policy.ids().path())
                .defaultVersionId(policy.inForce().id())
                .attachmentCount(policy.attachments())
                .permissionsBoundaryUsageCount(policy.boundaryUses())
                .isAttachable(true)
                .createDate(policy.ids().createdAt())
                .updateDate(policy.updatedAt());
    }

    /** A version with its text. */
    static PolicyVersion version(
            patchbay.iam.ManagedPolicy policy, patchbay.iam.ManagedPolicy.Version version) {
        return builder(policy, version).document(Encoded.document(version.document())).build();
    }

    /** A version without its text. */
    static PolicyVersion described(
            patchbay.iam.ManagedPolicy policy, patchbay.iam.ManagedPolicy.Version version) {
        return builder(policy, version).build();
    }

    private static PolicyVersion.Builder builder(
            patchbay.iam.ManagedPolicy policy, patchbay.iam.ManagedPolicy.Version version) {
        return PolicyVersion.builder()
                .versionId(version.id())
                .isDefaultVersion(version.number() == policy.defaultVersion())
                .createDate(version.createdAt());
    }

    /** A page of versions, newest first. */
    static Reply<Page<PolicyVersion>> versions(
            Page.Wanted wanted, patchbay.iam.ManagedPolicy policy) {
        return Page.of(
                wanted,
                policy.versions().reversed().stream()
                        .map(version -> described(policy, version))
                        .toList(),
                version -> "%010d".formatted(Integer.MAX_VALUE - number(version)));
    }

    private static int number(PolicyVersion version) {
        return Integer.parseInt(version.versionId().orElseThrow().substring(1));
    }

    /** A page of a policy's uses, as the request filters them. */
    static Reply<Page<ManagedPolicyStore.Use>> uses(
            Page.Wanted wanted,
            List<ManagedPolicyStore.Use> uses,
            ListEntitiesForPolicyRequest request) {
        String entity = request.entityFilter().orElse("");
        String prefix = request.pathPrefix().orElse("/");
        Optional<Boolean> boundary = request.policyUsageFilter().map("PermissionsBoundary"::equals);
        return Page.of(
                wanted,
                uses.stream()
                        .filter(use -> entity.isEmpty() || entity.equalsIgnoreCase(use.entity()))
                        .filter(use -> use.path().startsWith(prefix))
                        .filter(use -> boundary.isEmpty() || boundary.get() == use.boundary())
                        .sorted(Comparator.comparing(Shapes::key))
                        .toList(),
                Shapes::key);
    }

    private static String key(ManagedPolicyStore.Use use) {
        return use.entity() + "/" + use.name() + "/" + use.boundary();
    }

    static ListEntitiesForPolicyResponse entities(Page<ManagedPolicyStore.Use> page) {
        return ListEntitiesForPolicyResponse.builder()
                .policyGroups(
                        page.items().stream()
                                .filter(use -> use.entity().equals("group"))
                                .map(use ->
                                        PolicyGroup.builder()
                                                .groupName(use.name())
                                                .groupId(use.uniqueId())
                                                .build())
                                .toList())
                .policyRoles(
                        page.items().stream()
                                .filter(use -> use.entity().equals("role"))
                                .map(use ->
                                        PolicyRole.builder()
                                                .roleName(use.name())
                                                .roleId(use.uniqueId())
                                                .build())
                                .toList())
                .policyUsers(
                        page.items().stream()
                                .filter(use -> use.entity().equals("user"))
                                .map(use ->
                                        PolicyUser.builder()
                                                .userName(use.name())
                                                .userId(use.uniqueId())
                                                .build())
                                .toList())
                .isTruncated(page.marker().isPresent())
                .marker(page.marker())
                .build();
    }

    // Providers

    static patchbay.iam.SamlProvider.Encryption encryption(String mode) {
        return mode.equals("Required")
                ? patchbay.iam.SamlProvider.Encryption.REQUIRED
                : patchbay.iam.SamlProvider.Encryption.ALLOWED;
    }

    static GetSAMLProviderResponse provider(patchbay.iam.SamlProvider provider) {
        return GetSAMLProviderResponse.builder()
                .samlProviderUUID(provider.id())
                .samlMetadataDocument(provider.metadata())
                .createDate(provider.createdAt())
                .validUntil(provider.validUntil())
                .tags(tags(provider.tags()))
                .assertionEncryptionMode(
                        switch (provider.encryption()) {
                            case ALLOWED -> "Allowed";
                            case REQUIRED -> "Required";
                        })
                .privateKeyList(
                        provider.keys().stream()
                                .map(key ->
                                        SAMLPrivateKey.builder()
                                                .keyId(key.id())
                                                .timestamp(key.addedAt())
                                                .build())
                                .toList())
                .build();
    }

    static SAMLProviderListEntry entry(patchbay.iam.SamlProvider provider) {
        return SAMLProviderListEntry.builder()
                .arn(provider.arn().toString())
                .validUntil(provider.validUntil())
                .createDate(provider.createdAt())
                .build();
    }

    // Access keys

    static AccessKey made(AccessKeys.Made made) {
        return AccessKey.builder()
                .userName(made.key().userName().orElse(""))
                .accessKeyId(made.key().id())
                .status("Active")
                .secretAccessKey(made.secret().reveal())
                .createDate(made.key().createdAt())
                .build();
    }

    static Reply<Page<AccessKeyMetadata>> keys(
            Page.Wanted wanted, List<patchbay.iam.AccessKey> keys) {
        return Page.of(
                wanted,
                keys.stream()
                        .sorted(Comparator.comparing(patchbay.iam.AccessKey::id))
                        .map(key ->
                                AccessKeyMetadata.builder()
                                        .userName(key.userName())
                                        .accessKeyId(key.id())
                                        .status(key.active() ? "Active" : "Inactive")
                                        .createDate(key.createdAt())
                                        .build())
                        .toList(),
                key -> key.accessKeyId().orElseThrow());
    }

    static GetAccessKeyLastUsedResponse lastUsed(AccessKeys.Used used) {
        return GetAccessKeyLastUsedResponse.builder()
                .userName(used.userName())
                .accessKeyLastUsed(
                        AccessKeyLastUsed.builder()
                                .lastUsedDate(used.last().map(LastUse::at))
                                .serviceName(used.last().map(LastUse::service).orElse("N/A"))
                                .region(used.last().map(LastUse::region).orElse("N/A"))
                                .build())
                .build();
    }
}
