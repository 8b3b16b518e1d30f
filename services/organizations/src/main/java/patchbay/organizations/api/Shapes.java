package patchbay.organizations.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.organizations.AccountCreation;
import patchbay.organizations.Member;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.Page;
import patchbay.organizations.ResourceTags;
import patchbay.organizations.Unit;
import patchbay.organizations.Units;
import patchbay.wire.Reply;
import patchbay.wire.organizations.Account;
import patchbay.wire.organizations.CreateAccountStatus;
import patchbay.wire.organizations.OrganizationalUnit;
import patchbay.wire.organizations.Policy;
import patchbay.wire.organizations.PolicySummary;
import patchbay.wire.organizations.PolicyTypeSummary;
import patchbay.wire.organizations.Root;
import patchbay.wire.organizations.Tag;

/** Values of the domain as the wire shows them. */
final class Shapes {
    static final String ROOT = "Root";

    private Shapes() {}

    static Page.Wanted wanted(Optional<String> token, Optional<Integer> size) {
        return new Page.Wanted(token, size);
    }

    static patchbay.wire.organizations.Organization organization(
            Organization organization, patchbay.organizations.Account management) {
        return patchbay.wire.organizations.Organization.builder()
                .id(organization.id())
                .arn(organization.arn().toString())
                .featureSet(organization.featureSet().name())
                .masterAccountId(management.id().digits())
                .masterAccountArn(organization.accountArn(management.id()).toString())
                .masterAccountEmail(management.email())
                .availablePolicyTypes(
                        organization.featureSet() == Organization.FeatureSet.ALL
                                ? List.of(enabled(OrganizationPolicyType.SERVICE_CONTROL_POLICY))
                                : List.of())
                .build();
    }

    private static PolicyTypeSummary enabled(OrganizationPolicyType type) {
        return PolicyTypeSummary.builder().type(type.name()).status("ENABLED").build();
    }

    static Root root(Organization organization) {
        return Root.builder()
                .id(organization.rootId())
                .arn(organization.rootArn().toString())
                .name(ROOT)
                .policyTypes(
                        organization.enabled().stream()
                                .sorted(Comparator.comparing(Enum::name))
                                .map(Shapes::enabled)
                                .toList())
                .build();
    }

    static OrganizationalUnit unit(Organization organization, Units units, Unit unit) {
        return OrganizationalUnit.builder()
                .id(unit.id())
                .arn(organization.unitArn(unit.id()).toString())
                .name(unit.name())
                .path(path(organization, units, unit.id()))
                .build();
    }

    private static String path(Organization organization, Units units, String id) {
        return organization.id() + "/" + String.join("/", units.path(organization, id)) + "/";
    }

    static Account account(Organization organization, Units units, Member member) {
        patchbay.organizations.Account account = member.account();
        return Account.builder()
                .id(account.id().digits())
                .arn(organization.accountArn(account.id()).toString())
                .email(account.email())
                .name(account.name())
                .status(status(member))
                .state(member.closed() ? "CLOSED" : "ACTIVE")
                .paths(List.of(path(organization, units, account.id().digits())))
                .joinedMethod(member.joined().name())
                .joinedTimestamp(member.joinedAt())
                .build();
    }

    private static String status(Member member) {
        return member.closed() ? "SUSPENDED" : "ACTIVE";
    }

    static CreateAccountStatus creation(AccountCreation creation) {
        return CreateAccountStatus.builder()
                .id(creation.id())
                .accountName(creation.name())
                .state(creation.state().name())
                .requestedTimestamp(creation.requestedAt())
                .completedTimestamp(creation.completedAt())
                .accountId(creation.account().map(id -> id.digits()))
                .failureReason(creation.failure())
                .build();
    }

    static Policy policy(Organization organization, OrganizationPolicy policy) {
        return Policy.builder()
                .policySummary(summary(organization, policy))
                .content(policy.document())
                .build();
    }

    static PolicySummary summary(Organization organization, OrganizationPolicy policy) {
        return PolicySummary.builder()
                .id(policy.id())
                .arn(organization.policyArn(policy).toString())
                .name(policy.name())
                .description(policy.description())
                .type(policy.type().name())
                .awsManaged(policy.awsManaged())
                .build();
    }

    static Reply<Map<String, String>> tags(List<Tag> tags) {
        return ResourceTags.of(
                tags.stream().map(tag -> new ResourceTags.Tag(tag.key(), tag.value())).toList());
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList();
    }
}
