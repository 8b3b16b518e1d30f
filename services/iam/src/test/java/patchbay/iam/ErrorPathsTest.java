package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.wire.Fault;

/** Every way in which an administrator's call is refused: code, status and sentence. */
final class ErrorPathsTest {
    private static final String ALL = Account.allow("*", "*");
    private static final String P = "arn:aws:iam::111122223333:policy/P";
    private static final String NONE = "arn:aws:iam::111122223333:policy/None";
    private static final String SP = "arn:aws:iam::111122223333:saml-provider/SP";
    private static final String LONG = Account.allow("iam:" + "x".repeat(10_300), "*");

    /** Ana has two keys, a group and policies; Ben has nothing; P has five versions. */
    private static Account furnished() {
        var account = new Account();
        account.user("ana");
        account.user("ben");
        Account.done(account.keys.create(Account.ID, Optional.of("ana")));
        Account.done(account.keys.create(Account.ID, Optional.of("ana")));
        account.group("Ops");
        account.group("Dev");
        Account.done(account.groups.add(Account.ID, "Ops", "ana"));
        account.role("R");
        account.policy("P", ALL);
        String shared = account.policy("Shared", ALL).arn().toString();
        Account.done(account.roles.attach(Account.ID, "R", shared));
        for (int i = 0; i < 4; i++) {
            Account.done(account.policies.addVersion(Account.ID, P, ALL, false));
        }
        Account.done(
                account.providers.create(
                        SamlProviders.Draft.of(Partition.AWS, Account.ID, "SP", "good")));
        return account;
    }

    private static Arguments no(
            String operation, Map<String, ?> input, String code, int status, String message) {
        return Arguments.of(operation, input, new Fault(code, status, message));
    }

    private static Arguments missing(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "NoSuchEntity", 404, message);
    }

    private static Arguments taken(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "EntityAlreadyExists", 409, message);
    }

    private static Arguments conflict(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "DeleteConflict", 409, message);
    }

    private static Arguments limit(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "LimitExceeded", 409, message);
    }

    private static Arguments bad(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "ValidationError", 400, message);
    }

    private static Arguments malformed(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "MalformedPolicyDocument", 400, message);
    }

    private static Arguments invalid(String operation, Map<String, ?> input, String message) {
        return no(operation, input, "InvalidInput", 400, message);
    }

    private static Map<String, ?> user(String name) {
        return Map.of("UserName", name);
    }

    private static Map<String, ?> role(String name) {
        return Map.of("RoleName", name);
    }

    private static Map<String, ?> group(String name) {
        return Map.of("GroupName", name);
    }

    static Stream<Arguments> users() {
        return Stream.of(
                taken("CreateUser", user("ANA"), "User with name ANA already exists."),
                bad(
                        "CreateUser",
                        user("a b"),
                        "The specified value for userName is invalid. It must contain only"
                                + " alphanumeric characters and/or the following: +=,.@_-"),
                bad(
                        "CreateUser",
                        user("x".repeat(65)),
                        "1 validation error detected: Value '"
                                + "x".repeat(65)
                                + "' at 'userName' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 64"),
                bad(
                        "CreateUser",
                        Map.of("UserName", "cy", "Path", "team"),
                        "The specified value for path is invalid. It must begin and end with / and"
                                + " contain only alphanumeric characters and/or / characters."),
                missing(
                        "CreateUser",
                        Map.of("UserName", "cy", "PermissionsBoundary", NONE),
                        "Scope ARN: " + NONE + " does not exist or is not attachable."),
                missing("GetUser", user("cy"), "The user with name cy cannot be found."),
                missing("UpdateUser", user("cy"), "The user with name cy cannot be found."),
                taken(
                        "UpdateUser",
                        Map.of("UserName", "ben", "NewUserName", "Ana"),
                        "User with name Ana already exists."),
                missing("DeleteUser", user("cy"), "The user with name cy cannot be found."),
                conflict(
                        "DeleteUser",
                        user("ana"),
                        "Cannot delete entity, must delete access keys first."),
                missing("ListUserTags", user("cy"), "The user with name cy cannot be found."),
                missing("ListMFADevices", user("cy"), "The user with name cy cannot be found."),
                missing("ListGroupsForUser", user("cy"), "The user with name cy cannot be found."),
                missing(
                        "GetLoginProfile",
                        user("ana"),
                        "Login Profile for User ana cannot be found."),
                missing(
                        "DeleteLoginProfile",
                        user("ana"),
                        "Login Profile for User ana cannot be found."),
                missing(
                        "DeleteUserPermissionsBoundary",
                        user("ana"),
                        "User ana does not have a permission boundary."),
                missing(
                        "PutUserPermissionsBoundary",
                        Map.of("UserName", "ana", "PermissionsBoundary", NONE),
                        "Scope ARN: " + NONE + " does not exist or is not attachable."));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                limit(
                        "CreateAccessKey",
                        user("ana"),
                        "Cannot exceed quota for AccessKeysPerUser: 2"),
                missing("CreateAccessKey", user("cy"), "The user with name cy cannot be found."),
                missing(
                        "DeleteAccessKey",
                        Map.of("UserName", "ben", "AccessKeyId", "AKIA1234567890123456"),
                        "The Access Key with id AKIA1234567890123456 cannot be found."),
                missing(
                        "UpdateAccessKey",
                        Map.of(
                                "UserName",
                                "ben",
                                "AccessKeyId",
                                "AKIA1234567890123456",
                                "Status",
                                "Inactive"),
                        "The Access Key with id AKIA1234567890123456 cannot be found."),
                missing(
                        "GetAccessKeyLastUsed",
                        Map.of("AccessKeyId", "AKIA1234567890123456"),
                        "The Access Key with id AKIA1234567890123456 cannot be found."));
    }

    static Stream<Arguments> inlineAndAttached() {
        return Stream.of(
                malformed(
                        "PutUserPolicy",
                        Map.of("UserName", "ana", "PolicyName", "p", "PolicyDocument", "{"),
                        "Syntax errors in policy."),
                malformed(
                        "PutRolePolicy",
                        Map.of("RoleName", "R", "PolicyName", "p", "PolicyDocument", Account.TRUST),
                        "Policy document should not specify a principal."),
                limit(
                        "PutUserPolicy",
                        Map.of("UserName", "ana", "PolicyName", "p", "PolicyDocument", LONG),
                        "Maximum policy size of 2048 bytes exceeded for user ana"),
                limit(
                        "PutRolePolicy",
                        Map.of("RoleName", "R", "PolicyName", "p", "PolicyDocument", LONG),
                        "Maximum policy size of 10240 bytes exceeded for role R"),
                missing(
                        "GetUserPolicy",
                        Map.of("UserName", "ana", "PolicyName", "p"),
                        "The user policy with name p cannot be found."),
                missing(
                        "DeleteRolePolicy",
                        Map.of("RoleName", "R", "PolicyName", "p"),
                        "The role policy with name p cannot be found."),
                missing(
                        "GetGroupPolicy",
                        Map.of("GroupName", "Ops", "PolicyName", "p"),
                        "The group policy with name p cannot be found."),
                missing(
                        "AttachUserPolicy",
                        Map.of("UserName", "ana", "PolicyArn", NONE),
                        "Policy " + NONE + " does not exist or is not attachable."),
                missing(
                        "AttachRolePolicy",
                        Map.of(
                                "RoleName",
                                "R",
                                "PolicyArn",
                                "arn:aws:iam::444455556666:policy/Theirs"),
                        "Policy arn:aws:iam::444455556666:policy/Theirs does not exist or is not"
                                + " attachable."),
                invalid(
                        "AttachGroupPolicy",
                        Map.of("GroupName", "Ops", "PolicyArn", "AdministratorAccess-x"),
                        "ARN AdministratorAccess-x is not valid."),
                missing(
                        "DetachRolePolicy",
                        Map.of("RoleName", "R", "PolicyArn", NONE),
                        "Policy " + NONE + " was not found."));
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                taken(
                        "CreateRole",
                        Map.of("RoleName", "r", "AssumeRolePolicyDocument", Account.TRUST),
                        "Role with name r already exists."),
                malformed(
                        "CreateRole",
                        Map.of("RoleName", "S", "AssumeRolePolicyDocument", "{"),
                        "This policy contains invalid Json"),
                malformed(
                        "CreateRole",
                        Map.of("RoleName", "S", "AssumeRolePolicyDocument", ALL),
                        "Has prohibited field Resource"),
                malformed(
                        "UpdateAssumeRolePolicy",
                        Map.of(
                                "RoleName",
                                "R",
                                "PolicyDocument",
                                Account.TRUST.replace(
                                        "\"Federated\":\"" + SP.replace("/SP", "/P"),
                                        "\"AWS\":\"arn:aws:iam::111122223333:role/Gone")),
                        "Invalid principal in policy:"
                                + " \"AWS\":\"arn:aws:iam::111122223333:role/Gone\""),
                limit(
                        "CreateRole",
                        Map.of(
                                "RoleName",
                                "S",
                                "AssumeRolePolicyDocument",
                                Account.TRUST.replace(
                                        "sts:AssumeRoleWithSAML",
                                        "sts:AssumeRoleWithSAML" + "x".repeat(2_000))),
                        "Cannot exceed quota for ACLSizePerRole: 2048"),
                bad(
                        "UpdateRole",
                        Map.of("RoleName", "R", "MaxSessionDuration", 60),
                        "1 validation error detected: Value '60' at 'maxSessionDuration' failed to"
                                + " satisfy constraint: Member must have value greater than or equal"
                                + " to 3600"),
                missing("GetRole", role("r"), "The role with name r cannot be found."),
                missing("DeleteRole", role("S"), "The role with name S cannot be found."),
                conflict(
                        "DeleteRole",
                        role("R"),
                        "Cannot delete entity, must detach all policies first."),
                missing(
                        "DeleteRolePermissionsBoundary",
                        role("R"),
                        "Role R does not have a permission boundary."),
                bad("ListRoles", Map.of("Marker", "%%%"), "Invalid Marker."),
                bad(
                        "ListRoles",
                        Map.of("MaxItems", 0),
                        "1 validation error detected: Value '0' at 'maxItems' failed to satisfy"
                                + " constraint: Member must have value greater than or equal to 1"));
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                taken(
                        "CreatePolicy",
                        Map.of("PolicyName", "p", "PolicyDocument", ALL),
                        "A policy called p already exists. Duplicate names are not allowed."),
                malformed(
                        "CreatePolicy",
                        Map.of(
                                "PolicyName",
                                "Q",
                                "PolicyDocument",
                                ALL.replace("2012-10-17", "2008-10-17")),
                        "Policy document must be version 2012-10-17 or greater."),
                limit(
                        "CreatePolicy",
                        Map.of("PolicyName", "Q", "PolicyDocument", LONG),
                        "Cannot exceed quota for PolicySize: 6144"),
                limit(
                        "CreatePolicyVersion",
                        Map.of("PolicyArn", P, "PolicyDocument", ALL),
                        "A managed policy can have up to 5 versions. Before you create a new"
                                + " version, you must delete an existing version."),
                conflict(
                        "DeletePolicyVersion",
                        Map.of("PolicyArn", P, "VersionId", "v1"),
                        "Cannot delete the default version of a policy."),
                missing(
                        "DeletePolicyVersion",
                        Map.of("PolicyArn", P, "VersionId", "v9"),
                        "Policy " + P + " version v9 does not exist or is not attachable."),
                missing(
                        "SetDefaultPolicyVersion",
                        Map.of("PolicyArn", P, "VersionId", "v9"),
                        "Policy " + P + " version v9 does not exist or is not attachable."),
                bad(
                        "GetPolicyVersion",
                        Map.of("PolicyArn", P, "VersionId", "9"),
                        "1 validation error detected: Value '9' at 'versionId' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern:"
                                + " v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"),
                missing(
                        "GetPolicy",
                        Map.of("PolicyArn", NONE),
                        "Policy " + NONE + " was not found."),
                conflict(
                        "DeletePolicy",
                        Map.of("PolicyArn", P.replace("/P", "/Shared")),
                        "Cannot delete a policy attached to entities."),
                conflict(
                        "DeletePolicy",
                        Map.of("PolicyArn", P),
                        "This policy has more than one version. Before you delete a policy, you must"
                                + " delete the policy's versions. The default version is deleted"
                                + " with the policy."));
    }

    static Stream<Arguments> providers() {
        return Stream.of(
                missing(
                        "GetSAMLProvider",
                        Map.of("SAMLProviderArn", SP + "x"),
                        "Manifest not found for arn " + SP + "x"),
                missing(
                        "DeleteSAMLProvider",
                        Map.of("SAMLProviderArn", SP + "x"),
                        "Manifest not found for arn " + SP + "x"),
                invalid(
                        "UpdateSAMLProvider",
                        Map.of("SAMLProviderArn", SP),
                        "Unable to update identity provider. No updates are defined for metadata or"
                                + " encryption assertion."),
                invalid(
                        "UpdateSAMLProvider",
                        Map.of("SAMLProviderArn", SP, "AssertionEncryptionMode", "Required"),
                        "Unable to set assertion encryption mode to Required because no private key"
                                + " is provided."),
                invalid(
                        "UpdateSAMLProvider",
                        Map.of(
                                "SAMLProviderArn",
                                SP,
                                "AddPrivateKey",
                                "-----BEGIN",
                                "RemovePrivateKey",
                                "A".repeat(22)),
                        "Unable to add and remove private keys in the same request. Set a value for"
                                + " only one of the two parameters."),
                invalid(
                        "UpdateSAMLProvider",
                        Map.of("SAMLProviderArn", SP, "RemovePrivateKey", "A".repeat(22)),
                        "Failed to remove private key because the Key ID does not match a private"
                                + " key."),
                invalid(
                        "CreateSAMLProvider",
                        Map.of("Name", "Q", "SAMLMetadataDocument", "bad".repeat(400)),
                        "Could not parse metadata."),
                taken(
                        "CreateSAMLProvider",
                        Map.of("Name", "SP", "SAMLMetadataDocument", "good".repeat(400)),
                        "Provider with name SP already exists."),
                bad(
                        "CreateSAMLProvider",
                        Map.of("Name", "a b", "SAMLMetadataDocument", "good".repeat(400)),
                        "1 validation error detected: Value 'a b' at 'name' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern:"
                                + " [\\w._-]+"));
    }

    static Stream<Arguments> groupsAndAliases() {
        return Stream.of(
                taken("CreateGroup", group("ops"), "Group with name ops already exists."),
                missing("GetGroup", group("ops"), "The group with name ops cannot be found."),
                taken(
                        "UpdateGroup",
                        Map.of("GroupName", "Dev", "NewGroupName", "OPS"),
                        "Group with name OPS already exists."),
                conflict(
                        "DeleteGroup",
                        group("Ops"),
                        "Cannot delete entity, must remove users from group first."),
                missing(
                        "AddUserToGroup",
                        Map.of("GroupName", "Ops", "UserName", "cy"),
                        "The user with name cy cannot be found."),
                missing(
                        "DeleteAccountAlias",
                        Map.of("AccountAlias", "nobodys"),
                        "The account alias nobodys cannot be found."),
                bad(
                        "CreateAccountAlias",
                        Map.of("AccountAlias", "two--dashes"),
                        "1 validation error detected: Value 'two--dashes' at 'accountAlias' failed to"
                                + " satisfy constraint: Member must satisfy regular expression"
                                + " pattern: ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({
        "users",
        "keys",
        "inlineAndAttached",
        "roles",
        "policies",
        "providers",
        "groupsAndAliases"
    })
    void a_call_is_refused_in_the_words_of_iam(
            String operation, Map<String, ?> input, Fault expected) {
        assertThat(new Door(furnished()).refused(Door.root(), operation, input))
                .isEqualTo(expected);
    }

    @Test
    void what_belongs_to_another_account_is_not_reached_by_its_arn() {
        var door = new Door(furnished());
        Caller stranger = new Caller.Root(Partition.AWS, new AccountId("444455556666"));

        for (String operation : List.of("GetPolicy", "DeletePolicy", "ListPolicyVersions")) {
            assertThat(door.refused(stranger, operation, Map.of("PolicyArn", P)))
                    .isEqualTo(
                            new Fault(
                                    "AccessDenied",
                                    403,
                                    "User: arn:aws:iam::444455556666:root is not authorized to"
                                            + " perform: iam:"
                                            + operation
                                            + " on resource: policy "
                                            + P
                                            + " because no resource-based policy allows the iam:"
                                            + operation
                                            + " action"));
        }
        assertThat(door.refused(stranger, "GetSAMLProvider", Map.of("SAMLProviderArn", SP)).code())
                .isEqualTo("AccessDenied");
    }
}
