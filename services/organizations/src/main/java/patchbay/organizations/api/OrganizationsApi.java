package patchbay.organizations.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.Organizations;
import patchbay.organizations.Permissions;
import patchbay.organizations.ResourceTags;
import patchbay.organizations.Units;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.organizations.OrganizationsOperations;

/** The Organizations API: which handler answers which operation. */
public final class OrganizationsApi implements Api {
    private final Guard guard;
    private final Organizations organizations;
    private final Units units;
    private final MemberAccounts accounts;
    private final OrganizationPolicies policies;
    private final ResourceTags tags;

    public OrganizationsApi(
            Permissions permissions,
            Organizations organizations,
            Units units,
            MemberAccounts accounts,
            OrganizationPolicies policies,
            ResourceTags tags) {
        this.guard = new Guard(permissions, organizations, policies, tags);
        this.organizations = organizations;
        this.units = units;
        this.accounts = accounts;
        this.policies = policies;
        this.tags = tags;
    }

    @Override
    public ServiceModel model() {
        return OrganizationsOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(served(name));
    }

    private @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "AttachPolicy" ->
                    OrganizationsOperations.attachPolicy().by(new AttachPolicy(guard, policies));
            case "CloseAccount" ->
                    OrganizationsOperations.closeAccount().by(new CloseAccount(guard, accounts));
            case "CreateAccount" ->
                    OrganizationsOperations.createAccount().by(new CreateAccount(guard, accounts));
            case "CreateOrganization" ->
                    OrganizationsOperations.createOrganization()
                            .by(new CreateOrganization(guard, organizations));
            case "CreateOrganizationalUnit" ->
                    OrganizationsOperations.createOrganizationalUnit()
                            .by(new CreateOrganizationalUnit(guard, units));
            case "CreatePolicy" ->
                    OrganizationsOperations.createPolicy().by(new CreatePolicy(guard, policies));
            case "DeleteOrganization" ->
                    OrganizationsOperations.deleteOrganization()
                            .by(new DeleteOrganization(guard, organizations));
            case "DeleteOrganizationalUnit" ->
                    OrganizationsOperations.deleteOrganizationalUnit()
                            .by(new DeleteOrganizationalUnit(guard, units));
            case "DeletePolicy" ->
                    OrganizationsOperations.deletePolicy().by(new DeletePolicy(guard, policies));
            case "DescribeAccount" ->
                    OrganizationsOperations.describeAccount()
                            .by(new DescribeAccount(guard, accounts, units));
            case "DescribeCreateAccountStatus" ->
                    OrganizationsOperations.describeCreateAccountStatus()
                            .by(new DescribeCreateAccountStatus(guard, accounts));
            case "DescribeEffectivePolicy" ->
                    OrganizationsOperations.describeEffectivePolicy()
                            .by(new DescribeEffectivePolicy(guard));
            case "DescribeOrganization" ->
                    OrganizationsOperations.describeOrganization()
                            .by(new DescribeOrganization(guard, organizations));
            case "DescribeOrganizationalUnit" ->
                    OrganizationsOperations.describeOrganizationalUnit()
                            .by(new DescribeOrganizationalUnit(guard, units));
            case "DescribePolicy" ->
                    OrganizationsOperations.describePolicy()
                            .by(new DescribePolicy(guard, policies));
            case "DescribeResourcePolicy" ->
                    OrganizationsOperations.describeResourcePolicy()
                            .by(new DescribeResourcePolicy(guard));
            case "DetachPolicy" ->
                    OrganizationsOperations.detachPolicy().by(new DetachPolicy(guard, policies));
            case "DisableAWSServiceAccess" ->
                    OrganizationsOperations.disableAWSServiceAccess()
                            .by(new DisableAWSServiceAccess(guard, organizations));
            case "DisablePolicyType" ->
                    OrganizationsOperations.disablePolicyType()
                            .by(new DisablePolicyType(guard, policies));
            case "EnableAWSServiceAccess" ->
                    OrganizationsOperations.enableAWSServiceAccess()
                            .by(new EnableAWSServiceAccess(guard, organizations));
            case "EnablePolicyType" ->
                    OrganizationsOperations.enablePolicyType()
                            .by(new EnablePolicyType(guard, policies));
            case "LeaveOrganization" ->
                    OrganizationsOperations.leaveOrganization()
                            .by(new LeaveOrganization(guard, accounts));
            case "ListAWSServiceAccessForOrganization" ->
                    OrganizationsOperations.listAWSServiceAccessForOrganization()
                            .by(new ListAWSServiceAccessForOrganization(guard, organizations));
            case "ListAccounts" ->
                    OrganizationsOperations.listAccounts()
                            .by(new ListAccounts(guard, accounts, units));
            case "ListAccountsForParent" ->
                    OrganizationsOperations.listAccountsForParent()
                            .by(new ListAccountsForParent(guard, accounts, units));
            case "ListChildren" ->
                    OrganizationsOperations.listChildren().by(new ListChildren(guard, units));
            case "ListCreateAccountStatus" ->
                    OrganizationsOperations.listCreateAccountStatus()
                            .by(new ListCreateAccountStatus(guard, accounts));
            case "ListDelegatedAdministrators" ->
                    OrganizationsOperations.listDelegatedAdministrators()
                            .by(new ListDelegatedAdministrators(guard));
            case "ListDelegatedServicesForAccount" ->
                    OrganizationsOperations.listDelegatedServicesForAccount()
                            .by(new ListDelegatedServicesForAccount(guard));
            case "ListOrganizationalUnitsForParent" ->
                    OrganizationsOperations.listOrganizationalUnitsForParent()
                            .by(new ListOrganizationalUnitsForParent(guard, units));
            case "ListParents" ->
                    OrganizationsOperations.listParents().by(new ListParents(guard, units));
            case "ListPolicies" ->
                    OrganizationsOperations.listPolicies().by(new ListPolicies(guard, policies));
            case "ListPoliciesForTarget" ->
                    OrganizationsOperations.listPoliciesForTarget()
                            .by(new ListPoliciesForTarget(guard, policies));
            case "ListRoots" -> OrganizationsOperations.listRoots().by(new ListRoots(guard));
            case "ListTagsForResource" ->
                    OrganizationsOperations.listTagsForResource()
                            .by(new ListTagsForResource(guard, tags));
            case "ListTargetsForPolicy" ->
                    OrganizationsOperations.listTargetsForPolicy()
                            .by(new ListTargetsForPolicy(guard, policies, units, accounts));
            case "MoveAccount" ->
                    OrganizationsOperations.moveAccount().by(new MoveAccount(guard, accounts));
            case "RemoveAccountFromOrganization" ->
                    OrganizationsOperations.removeAccountFromOrganization()
                            .by(new RemoveAccountFromOrganization(guard, accounts));
            case "TagResource" ->
                    OrganizationsOperations.tagResource().by(new TagResource(guard, tags));
            case "UntagResource" ->
                    OrganizationsOperations.untagResource().by(new UntagResource(guard, tags));
            case "UpdateOrganizationalUnit" ->
                    OrganizationsOperations.updateOrganizationalUnit()
                            .by(new UpdateOrganizationalUnit(guard, units));
            case "UpdatePolicy" ->
                    OrganizationsOperations.updatePolicy().by(new UpdatePolicy(guard, policies));
            default -> null;
        };
    }
}
