package patchbay.iam.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.iam.AccessKeys;
import patchbay.iam.AccountContents;
import patchbay.iam.AccountSettings;
import patchbay.iam.Authorizer;
import patchbay.iam.Groups;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.Users;
import patchbay.iam.simulate.Simulator;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.iam.IamOperations;

/** The IAM API: which handler answers which operation. */
public final class IamApi implements Api {
    private final Guard guard;
    private final Administration iam;
    private final Roles roles;
    private final Users users;
    private final Groups groups;
    private final ManagedPolicies policies;
    private final SamlProviders providers;
    private final AccessKeys keys;
    private final AccountSettings settings;
    private final Simulator simulator;
    private final AccountContents contents;

    public IamApi(Authorizer authorizer, Administration iam, Simulator simulator) {
        this.guard = new Guard(authorizer, iam);
        this.iam = iam;
        this.roles = iam.roles();
        this.users = iam.users();
        this.groups = iam.groups();
        this.policies = iam.policies();
        this.providers = iam.providers();
        this.keys = iam.keys();
        this.settings = iam.settings();
        this.simulator = simulator;
        this.contents = new AccountContents(users, groups, roles, policies);
    }

    @Override
    public ServiceModel model() {
        return IamOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(served(name));
    }

    private @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "AddUserToGroup" ->
                    IamOperations.addUserToGroup().by(new AddUserToGroup(guard, groups));
            case "AttachGroupPolicy" ->
                    IamOperations.attachGroupPolicy().by(new AttachGroupPolicy(guard, groups));
            case "AttachRolePolicy" ->
                    IamOperations.attachRolePolicy().by(new AttachRolePolicy(guard, roles));
            case "AttachUserPolicy" ->
                    IamOperations.attachUserPolicy().by(new AttachUserPolicy(guard, users));
            case "CreateAccessKey" ->
                    IamOperations.createAccessKey().by(new CreateAccessKey(guard, keys));
            case "CreateAccountAlias" ->
                    IamOperations.createAccountAlias().by(new CreateAccountAlias(guard, settings));
            case "CreateGroup" -> IamOperations.createGroup().by(new CreateGroup(guard, groups));
            case "CreatePolicy" ->
                    IamOperations.createPolicy().by(new CreatePolicy(guard, policies));
            case "CreatePolicyVersion" ->
                    IamOperations.createPolicyVersion()
                            .by(new CreatePolicyVersion(guard, policies));
            case "CreateRole" -> IamOperations.createRole().by(new CreateRole(guard, roles));
            case "CreateSAMLProvider" ->
                    IamOperations.createSAMLProvider().by(new CreateSAMLProvider(guard, providers));
            case "CreateUser" -> IamOperations.createUser().by(new CreateUser(guard, users));
            case "DeleteAccessKey" ->
                    IamOperations.deleteAccessKey().by(new DeleteAccessKey(guard, keys));
            case "DeleteAccountAlias" ->
                    IamOperations.deleteAccountAlias().by(new DeleteAccountAlias(guard, settings));
            case "DeleteGroup" -> IamOperations.deleteGroup().by(new DeleteGroup(guard, groups));
            case "DeleteGroupPolicy" ->
                    IamOperations.deleteGroupPolicy().by(new DeleteGroupPolicy(guard, groups));
            case "DeleteLoginProfile" ->
                    IamOperations.deleteLoginProfile().by(new DeleteLoginProfile(guard, users));
            case "DeletePolicy" ->
                    IamOperations.deletePolicy().by(new DeletePolicy(guard, policies));
            case "DeletePolicyVersion" ->
                    IamOperations.deletePolicyVersion()
                            .by(new DeletePolicyVersion(guard, policies));
            case "DeleteRole" -> IamOperations.deleteRole().by(new DeleteRole(guard, roles));
            case "DeleteRolePermissionsBoundary" ->
                    IamOperations.deleteRolePermissionsBoundary()
                            .by(new DeleteRolePermissionsBoundary(guard, roles));
            case "DeleteRolePolicy" ->
                    IamOperations.deleteRolePolicy().by(new DeleteRolePolicy(guard, roles));
            case "DeleteSAMLProvider" ->
                    IamOperations.deleteSAMLProvider().by(new DeleteSAMLProvider(guard, providers));
            case "DeleteUser" -> IamOperations.deleteUser().by(new DeleteUser(guard, users));
            case "DeleteUserPermissionsBoundary" ->
                    IamOperations.deleteUserPermissionsBoundary()
                            .by(new DeleteUserPermissionsBoundary(guard, users));
            case "DeleteUserPolicy" ->
                    IamOperations.deleteUserPolicy().by(new DeleteUserPolicy(guard, users));
            case "DetachGroupPolicy" ->
                    IamOperations.detachGroupPolicy().by(new DetachGroupPolicy(guard, groups));
            case "DetachRolePolicy" ->
                    IamOperations.detachRolePolicy().by(new DetachRolePolicy(guard, roles));
            case "DetachUserPolicy" ->
                    IamOperations.detachUserPolicy().by(new DetachUserPolicy(guard, users));
            case "GetAccessKeyLastUsed" ->
                    IamOperations.getAccessKeyLastUsed().by(new GetAccessKeyLastUsed(guard, keys));
            case "GetAccountAuthorizationDetails" ->
                    IamOperations.getAccountAuthorizationDetails()
                            .by(new GetAccountAuthorizationDetails(guard, contents));
            case "GetAccountSummary" ->
                    IamOperations.getAccountSummary().by(new GetAccountSummary(guard, iam));
            case "GetContextKeysForCustomPolicy" ->
                    IamOperations.getContextKeysForCustomPolicy()
                            .by(new GetContextKeysForCustomPolicy(guard));
            case "GetContextKeysForPrincipalPolicy" ->
                    IamOperations.getContextKeysForPrincipalPolicy()
                            .by(new GetContextKeysForPrincipalPolicy(guard, simulator));
            case "GetGroup" -> IamOperations.getGroup().by(new GetGroup(guard, groups));
            case "GetGroupPolicy" ->
                    IamOperations.getGroupPolicy().by(new GetGroupPolicy(guard, groups));
            case "GetLoginProfile" ->
                    IamOperations.getLoginProfile().by(new GetLoginProfile(guard, users));
            case "GetPolicy" -> IamOperations.getPolicy().by(new GetPolicy(guard, policies));
            case "GetPolicyVersion" ->
                    IamOperations.getPolicyVersion().by(new GetPolicyVersion(guard, policies));
            case "GetRole" -> IamOperations.getRole().by(new GetRole(guard, roles, iam.uses()));
            case "GetRolePolicy" ->
                    IamOperations.getRolePolicy().by(new GetRolePolicy(guard, roles));
            case "GetSAMLProvider" ->
                    IamOperations.getSAMLProvider().by(new GetSAMLProvider(guard, providers));
            case "GetUser" -> IamOperations.getUser().by(new GetUser(guard, users));
            case "GetUserPolicy" ->
                    IamOperations.getUserPolicy().by(new GetUserPolicy(guard, users));
            case "ListAccessKeys" ->
                    IamOperations.listAccessKeys().by(new ListAccessKeys(guard, keys));
            case "ListAccountAliases" ->
                    IamOperations.listAccountAliases().by(new ListAccountAliases(guard, settings));
            case "ListAttachedGroupPolicies" ->
                    IamOperations.listAttachedGroupPolicies()
                            .by(new ListAttachedGroupPolicies(guard, groups));
            case "ListAttachedRolePolicies" ->
                    IamOperations.listAttachedRolePolicies()
                            .by(new ListAttachedRolePolicies(guard, roles));
            case "ListAttachedUserPolicies" ->
                    IamOperations.listAttachedUserPolicies()
                            .by(new ListAttachedUserPolicies(guard, users));
            case "ListEntitiesForPolicy" ->
                    IamOperations.listEntitiesForPolicy()
                            .by(new ListEntitiesForPolicy(guard, policies));
            case "ListGroupPolicies" ->
                    IamOperations.listGroupPolicies().by(new ListGroupPolicies(guard, groups));
            case "ListGroups" -> IamOperations.listGroups().by(new ListGroups(guard, groups));
            case "ListGroupsForUser" ->
                    IamOperations.listGroupsForUser().by(new ListGroupsForUser(guard, groups));
            case "ListInstanceProfilesForRole" ->
                    IamOperations.listInstanceProfilesForRole()
                            .by(new ListInstanceProfilesForRole(guard, roles));
            case "ListMFADevices" ->
                    IamOperations.listMFADevices().by(new ListMFADevices(guard, users));
            case "ListPolicies" ->
                    IamOperations.listPolicies().by(new ListPolicies(guard, policies));
            case "ListPolicyTags" ->
                    IamOperations.listPolicyTags().by(new ListPolicyTags(guard, policies));
            case "ListPolicyVersions" ->
                    IamOperations.listPolicyVersions().by(new ListPolicyVersions(guard, policies));
            case "ListRolePolicies" ->
                    IamOperations.listRolePolicies().by(new ListRolePolicies(guard, roles));
            case "ListRoleTags" -> IamOperations.listRoleTags().by(new ListRoleTags(guard, roles));
            case "ListRoles" -> IamOperations.listRoles().by(new ListRoles(guard, roles));
            case "ListSAMLProviderTags" ->
                    IamOperations.listSAMLProviderTags()
                            .by(new ListSAMLProviderTags(guard, providers));
            case "ListSAMLProviders" ->
                    IamOperations.listSAMLProviders().by(new ListSAMLProviders(guard, providers));
            case "ListSSHPublicKeys" ->
                    IamOperations.listSSHPublicKeys().by(new ListSSHPublicKeys(guard, users));
            case "ListServiceSpecificCredentials" ->
                    IamOperations.listServiceSpecificCredentials()
                            .by(new ListServiceSpecificCredentials(guard, users));
            case "ListSigningCertificates" ->
                    IamOperations.listSigningCertificates()
                            .by(new ListSigningCertificates(guard, users));
            case "ListUserPolicies" ->
                    IamOperations.listUserPolicies().by(new ListUserPolicies(guard, users));
            case "ListUserTags" -> IamOperations.listUserTags().by(new ListUserTags(guard, users));
            case "ListUsers" -> IamOperations.listUsers().by(new ListUsers(guard, users));
            case "ListVirtualMFADevices" ->
                    IamOperations.listVirtualMFADevices().by(new ListVirtualMFADevices(guard));
            case "PutGroupPolicy" ->
                    IamOperations.putGroupPolicy().by(new PutGroupPolicy(guard, groups));
            case "PutRolePermissionsBoundary" ->
                    IamOperations.putRolePermissionsBoundary()
                            .by(new PutRolePermissionsBoundary(guard, roles));
            case "PutRolePolicy" ->
                    IamOperations.putRolePolicy().by(new PutRolePolicy(guard, roles));
            case "PutUserPermissionsBoundary" ->
                    IamOperations.putUserPermissionsBoundary()
                            .by(new PutUserPermissionsBoundary(guard, users));
            case "PutUserPolicy" ->
                    IamOperations.putUserPolicy().by(new PutUserPolicy(guard, users));
            case "RemoveUserFromGroup" ->
                    IamOperations.removeUserFromGroup().by(new RemoveUserFromGroup(guard, groups));
            case "SetDefaultPolicyVersion" ->
                    IamOperations.setDefaultPolicyVersion()
                            .by(new SetDefaultPolicyVersion(guard, policies));
            case "SetSecurityTokenServicePreferences" ->
                    IamOperations.setSecurityTokenServicePreferences()
                            .by(new SetSecurityTokenServicePreferences(guard, settings));
            case "SimulateCustomPolicy" ->
                    IamOperations.simulateCustomPolicy()
                            .by(new SimulateCustomPolicy(guard, simulator));
            case "SimulatePrincipalPolicy" ->
                    IamOperations.simulatePrincipalPolicy()
                            .by(new SimulatePrincipalPolicy(guard, simulator));
            case "TagPolicy" -> IamOperations.tagPolicy().by(new TagPolicy(guard, policies));
            case "TagRole" -> IamOperations.tagRole().by(new TagRole(guard, roles));
            case "TagSAMLProvider" ->
                    IamOperations.tagSAMLProvider().by(new TagSAMLProvider(guard, providers));
            case "TagUser" -> IamOperations.tagUser().by(new TagUser(guard, users));
            case "UntagPolicy" -> IamOperations.untagPolicy().by(new UntagPolicy(guard, policies));
            case "UntagRole" -> IamOperations.untagRole().by(new UntagRole(guard, roles));
            case "UntagSAMLProvider" ->
                    IamOperations.untagSAMLProvider().by(new UntagSAMLProvider(guard, providers));
            case "UntagUser" -> IamOperations.untagUser().by(new UntagUser(guard, users));
            case "UpdateAccessKey" ->
                    IamOperations.updateAccessKey().by(new UpdateAccessKey(guard, keys));
            case "UpdateAssumeRolePolicy" ->
                    IamOperations.updateAssumeRolePolicy()
                            .by(new UpdateAssumeRolePolicy(guard, roles));
            case "UpdateGroup" -> IamOperations.updateGroup().by(new UpdateGroup(guard, groups));
            case "UpdateRole" -> IamOperations.updateRole().by(new UpdateRole(guard, roles));
            case "UpdateRoleDescription" ->
                    IamOperations.updateRoleDescription()
                            .by(new UpdateRoleDescription(guard, roles));
            case "UpdateSAMLProvider" ->
                    IamOperations.updateSAMLProvider().by(new UpdateSAMLProvider(guard, providers));
            case "UpdateUser" -> IamOperations.updateUser().by(new UpdateUser(guard, users));
            default -> null;
        };
    }
}
