"""IAM: what works, and every error path of section 5 of the behaviour catalogue."""

from calls import *  # noqa: F401,F403


def roles():
    ok("a role is made", lambda: iam.create_role(RoleName="Connect-SSO", AssumeRolePolicyDocument=SAML_TRUST, Path="/sso/",
                                                   Tags=[{"Key": "team", "Value": "desk"}]),
       lambda a: a["Role"]["Arn"] == ROLE_ARN + "sso/Connect-SSO", lambda a: a["Role"]["RoleId"].startswith("AROA"),
       lambda a: len(a["Role"]["RoleId"]) == 21)
    ok("a role is read", lambda: iam.get_role(RoleName="Connect-SSO"),
       lambda a: a["Role"]["MaxSessionDuration"] == 3600, lambda a: a["Role"]["AssumeRolePolicyDocument"]["Version"] == "2012-10-17",
       lambda a: a["Role"]["Tags"] == [{"Key": "team", "Value": "desk"}])
    no("names of roles are unique ignoring case", "EntityAlreadyExists", 409, "Role with name CONNECT-sso already exists.",
       lambda: iam.create_role(RoleName="CONNECT-sso", AssumeRolePolicyDocument=SAML_TRUST))
    no("a role is found by its exact name only", "NoSuchEntity", 404, "The role with name connect-sso cannot be found.",
       lambda: iam.get_role(RoleName="connect-sso"))
    no("a name with a blank", "ValidationError", 400,
       "The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-",
       lambda: iam.create_role(RoleName="a b", AssumeRolePolicyDocument=SAML_TRUST))
    no("a name of 65 characters", "ValidationError", 400,
       "1 validation error detected: Value '…' at 'roleName' failed to satisfy constraint: Member must have length less than or equal to 64",
       lambda: iam.create_role(RoleName="x" * 65, AssumeRolePolicyDocument=SAML_TRUST))
    no("a trust policy that is no JSON", "MalformedPolicyDocument", 400, "This policy contains invalid Json",
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument="{"))
    no("a trust policy with a resource", "MalformedPolicyDocument", 400, "Has prohibited field Resource",
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument=trust({"Federated": PROVIDER}, "sts:AssumeRoleWithSAML", Resource="*")))
    no("a trust policy that names nobody", "MalformedPolicyDocument", 400,
       f'Invalid principal in policy: "AWS":"arn:aws:iam::{ACCOUNT}:user/nobody"',
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument=trust({"AWS": f"arn:aws:iam::{ACCOUNT}:user/nobody"})))
    no("a trust policy beyond its quota", "LimitExceeded", 409, "Cannot exceed quota for ACLSizePerRole: 2048",
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument=trust(
           {"Federated": PROVIDER}, "sts:AssumeRoleWithSAML", Condition={"StringEquals": {"SAML:aud": ["x" * 100] * 20}})))
    no("a session that would be too short", "ValidationError", 400,
       "1 validation error detected: Value '3599' at 'maxSessionDuration' failed to satisfy constraint: Member must have value greater than or equal to 3600",
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument=SAML_TRUST, MaxSessionDuration=3599))
    no("nothing of the refused roles was kept", "NoSuchEntity", 404, "The role with name bad cannot be found.",
       lambda: iam.get_role(RoleName="bad"))
    ok("a role is changed", lambda: iam.update_role(RoleName="Connect-SSO", MaxSessionDuration=43200, Description="agents"))
    ok("a description is changed", lambda: iam.update_role_description(RoleName="Connect-SSO", Description="all agents"),
       lambda a: a["Role"]["Description"] == "all agents")
    ok("a trust policy is changed", lambda: iam.update_assume_role_policy(RoleName="Connect-SSO", PolicyDocument=SAML_TRUST))
    no("a trust policy is not changed to nonsense", "MalformedPolicyDocument", 400, "Syntax errors in policy.",
       lambda: iam.update_assume_role_policy(RoleName="Connect-SSO", PolicyDocument='{"Statement":[]}'))
    ok("tags are added", lambda: iam.tag_role(RoleName="Connect-SSO", Tags=[{"Key": "team", "Value": "floor"}, {"Key": "a", "Value": ""}]))
    ok("tags are listed", lambda: iam.list_role_tags(RoleName="Connect-SSO"),
       lambda a: {t["Key"]: t["Value"] for t in a["Tags"]} == {"team": "floor", "a": ""})
    ok("tags are taken away", lambda: iam.untag_role(RoleName="Connect-SSO", TagKeys=["a"]))
    no("more than fifty tags", "LimitExceeded", 409, "The number of tags has reached the maximum limit.",
       lambda: iam.tag_role(RoleName="Connect-SSO", Tags=[{"Key": f"k{i}", "Value": ""} for i in range(50)]))
    for i in range(3):
        ok(f"page role {i}", lambda i=i: iam.create_role(RoleName=f"page-{i}", AssumeRolePolicyDocument=ACCOUNT_TRUST, Path="/pages/"))
    first = ok("roles come in pages", lambda: iam.list_roles(PathPrefix="/pages/", MaxItems=2),
               lambda a: [r["RoleName"] for r in a["Roles"]] == ["page-0", "page-1"], lambda a: a["IsTruncated"])
    ok("the next page begins where the last ended", lambda: iam.list_roles(PathPrefix="/pages/", Marker=first["Marker"]),
       lambda a: [r["RoleName"] for r in a["Roles"]] == ["page-2"], lambda a: not a["IsTruncated"])
    no("a marker that is none of ours", "ValidationError", 400, "Invalid Marker.", lambda: iam.list_roles(Marker="!"))
    no("a page of nothing", "ValidationError", 400, "1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: "
       "Member must have value greater than or equal to 1", lambda: iam.list_roles(MaxItems=0))


def inline_policies():
    role = {"RoleName": "Connect-SSO"}
    ok("an inline policy is put", lambda: iam.put_role_policy(PolicyName="p", PolicyDocument=policy(allow("connect:GetFederationToken")), **role))
    ok("an inline policy is read as it was put", lambda: iam.get_role_policy(PolicyName="p", **role),
       lambda a: a["PolicyDocument"]["Statement"][0]["Action"] == "connect:GetFederationToken")
    ok("inline policies are listed", lambda: iam.list_role_policies(**role), lambda a: a["PolicyNames"] == ["p"])
    no("an inline policy that is not there", "NoSuchEntity", 404, "The role policy with name q cannot be found.",
       lambda: iam.get_role_policy(PolicyName="q", **role))
    no("a syntax error", "MalformedPolicyDocument", 400, "Syntax errors in policy.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument='{"Version":"2012-10-17"}', **role))
    no("an identity policy names no principal", "MalformedPolicyDocument", 400, "Policy document should not specify a principal.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("*", Principal="*")), **role))
    no("an action without a service", "MalformedPolicyDocument", 400,
       "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("GetObject")), **role))
    no("a resource that is no ARN", "MalformedPolicyDocument", 400, 'Resource bucket must be in ARN format or "*".',
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("s3:*", "bucket")), **role))
    no("statement ids are unique", "MalformedPolicyDocument", 400, "Statement IDs (SID) in a single policy must be unique.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("s3:*", Sid="a"), allow("iam:*", Sid="a")), **role))
    no("a statement without action", "MalformedPolicyDocument", 400, "Policy statement must contain actions.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy({"Effect": "Allow", "Resource": "*"}), **role))
    no("a statement without resource", "MalformedPolicyDocument", 400, "Policy statement must contain resources.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy({"Effect": "Allow", "Action": "s3:*"}), **role))
    no("a key that occurs twice", "MalformedPolicyDocument", 400, "Syntax errors in policy.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("s3:*"))[:-1] + ',"Version":"2012-10-17"}', **role))
    no("an operator that does not exist", "MalformedPolicyDocument", 400, "Syntax errors in policy.",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("s3:*", Condition={"Equals": {"a:b": "c"}})), **role))
    no("characters beyond Latin 1", "ValidationError", 400, "1 validation error detected: Value … at 'policyDocument' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow("s3:*"))[:-1] + ',"Id":"\u20ac"}', **role))
    no("inline policies beyond their quota", "LimitExceeded", 409, "Maximum policy size of 10240 bytes exceeded for role Connect-SSO",
       lambda: iam.put_role_policy(PolicyName="q", PolicyDocument=policy(allow(["s3:" + "x" * 100 + str(i) for i in range(100)])), **role))
    ok("an inline policy is deleted", lambda: iam.delete_role_policy(PolicyName="p", **role))
    no("and gone", "NoSuchEntity", 404, "The role policy with name p cannot be found.", lambda: iam.delete_role_policy(PolicyName="p", **role))


def managed_policies():
    made = ok("a managed policy is made", lambda: iam.create_policy(PolicyName="Federation", PolicyDocument=policy(allow("connect:GetFederationToken"))),
              lambda a: a["Policy"]["PolicyId"].startswith("ANPA"), lambda a: a["Policy"]["DefaultVersionId"] == "v1")
    arn = made["Policy"]["Arn"]
    no("its name is taken", "EntityAlreadyExists", 409, "A policy called Federation already exists. Duplicate names are not allowed.",
       lambda: iam.create_policy(PolicyName="Federation", PolicyDocument=policy(allow("s3:*"))))
    no("a managed policy wants the new version of the language", "MalformedPolicyDocument", 400,
       "Policy document must be version 2012-10-17 or greater.",
       lambda: iam.create_policy(PolicyName="old", PolicyDocument=policy(allow("s3:*"), version="2008-10-17")))
    no("a managed policy beyond its quota", "LimitExceeded", 409, "Cannot exceed quota for PolicySize: 6144",
       lambda: iam.create_policy(PolicyName="big", PolicyDocument=policy(allow(["s3:" + "x" * 100 + str(i) for i in range(60)]))))
    for i in range(4):
        ok(f"version {i + 2}", lambda: iam.create_policy_version(PolicyArn=arn, PolicyDocument=policy(allow("connect:*")), SetAsDefault=i == 3))
    no("a sixth version", "LimitExceeded", 409, "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.",
       lambda: iam.create_policy_version(PolicyArn=arn, PolicyDocument=policy(allow("connect:*"))))
    ok("versions are listed, the newest first", lambda: iam.list_policy_versions(PolicyArn=arn),
       lambda a: [v["VersionId"] for v in a["Versions"]] == ["v5", "v4", "v3", "v2", "v1"], lambda a: a["Versions"][0]["IsDefaultVersion"])
    ok("the default is set", lambda: iam.set_default_policy_version(PolicyArn=arn, VersionId="v1"))
    no("the default cannot be deleted", "DeleteConflict", 409, "Cannot delete the default version of a policy.",
       lambda: iam.delete_policy_version(PolicyArn=arn, VersionId="v1"))
    for version in ("v2", "v3", "v4", "v5"):
        ok(f"{version} is deleted", lambda: iam.delete_policy_version(PolicyArn=arn, VersionId=version))
    no("a version that is not there", "NoSuchEntity", 404, "Policy arn:aws:iam::111122223333:policy/Federation version v9 does not exist or is not attachable.", lambda: iam.get_policy_version(PolicyArn=arn, VersionId="v9"))
    ok("a policy is attached", lambda: iam.attach_role_policy(RoleName="Connect-SSO", PolicyArn=arn))
    ok("attached policies are listed", lambda: iam.list_attached_role_policies(RoleName="Connect-SSO"),
       lambda a: a["AttachedPolicies"] == [{"PolicyName": "Federation", "PolicyArn": arn}])
    ok("a policy knows where it is attached", lambda: iam.list_entities_for_policy(PolicyArn=arn),
       lambda a: [r["RoleName"] for r in a["PolicyRoles"]] == ["Connect-SSO"])
    ok("and how often", lambda: iam.get_policy(PolicyArn=arn), lambda a: a["Policy"]["AttachmentCount"] == 1)
    no("a policy that is attached cannot be deleted", "DeleteConflict", 409, "Cannot delete a policy attached to entities.",
       lambda: iam.delete_policy(PolicyArn=arn))
    no("a role with attached policies cannot be deleted", "DeleteConflict", 409, "Cannot delete entity, must detach all policies first.",
       lambda: iam.delete_role(RoleName="Connect-SSO"))
    no("a policy that does not exist cannot be attached", "NoSuchEntity", 404,
       f"Policy arn:aws:iam::{ACCOUNT}:policy/none does not exist or is not attachable.",
       lambda: iam.attach_role_policy(RoleName="Connect-SSO", PolicyArn=f"arn:aws:iam::{ACCOUNT}:policy/none"))
    no("a policy that is not attached cannot be detached", "NoSuchEntity", 404, "Policy arn:aws:iam::111122223333:policy/Federation was not found.",
       lambda: iam.detach_role_policy(RoleName="page-0", PolicyArn=arn))
    ok("policies of the account are listed", lambda: iam.list_policies(Scope="Local"), lambda a: [p["PolicyName"] for p in a["Policies"]] == ["Federation"])
    ok("policies of AWS are listed", lambda: iam.list_policies(Scope="AWS"), lambda a: any(p["PolicyName"] == "AdministratorAccess" for p in a["Policies"]))


def people():
    ok("a user is made", lambda: iam.create_user(UserName="provisioner", Path="/robots/"), lambda a: a["User"]["UserId"].startswith("AIDA"))
    no("names of users are unique", "EntityAlreadyExists", 409, "User with name provisioner already exists.", lambda: iam.create_user(UserName="provisioner"))
    no("a user that is not there", "NoSuchEntity", 404, "The user with name nobody cannot be found.", lambda: iam.get_user(UserName="nobody"))
    key = ok("a key is made", lambda: iam.create_access_key(UserName="provisioner"), lambda a: a["AccessKey"]["AccessKeyId"].startswith("AKIA"),
             lambda a: len(a["AccessKey"]["SecretAccessKey"]) == 40)["AccessKey"]
    ok("a second key is made", lambda: iam.create_access_key(UserName="provisioner"))
    no("a third key", "LimitExceeded", 409, "Cannot exceed quota for AccessKeysPerUser: 2", lambda: iam.create_access_key(UserName="provisioner"))
    ok("keys are listed", lambda: iam.list_access_keys(UserName="provisioner"), lambda a: len(a["AccessKeyMetadata"]) == 2)
    ok("a user without policies is still somebody", lambda: client("sts", key).get_caller_identity(),
       lambda a: a["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/robots/provisioner")
    no("and may nothing", "AccessDenied", 403,
       f"User: arn:aws:iam::{ACCOUNT}:user/robots/provisioner is not authorized to perform: iam:ListRoles on resource: "
       f"arn:aws:iam::{ACCOUNT}:role/ because no identity-based policy allows the iam:ListRoles action",
       lambda: client("iam", key).list_roles())
    ok("a key is switched off", lambda: iam.update_access_key(UserName="provisioner", AccessKeyId=key["AccessKeyId"], Status="Inactive"))
    no("and lets nobody in", "InvalidClientTokenId", 403, "The security token included in the request is invalid.", lambda: client("sts", key).get_caller_identity())
    ok("a key is switched on", lambda: iam.update_access_key(UserName="provisioner", AccessKeyId=key["AccessKeyId"], Status="Active"))
    no("a key that is not there", "NoSuchEntity", 404, "The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found.",
       lambda: iam.delete_access_key(UserName="provisioner", AccessKeyId="AKIAIOSFODNN7EXAMPLE"))
    ok("a group is made", lambda: iam.create_group(GroupName="robots"), lambda a: a["Group"]["GroupId"].startswith("AGPA"))
    no("names of groups are unique", "EntityAlreadyExists", 409, "Group with name robots already exists.", lambda: iam.create_group(GroupName="robots"))
    ok("a user joins", lambda: iam.add_user_to_group(GroupName="robots", UserName="provisioner"))
    no("a group that is not there", "NoSuchEntity", 404, "The group with name none cannot be found.",
       lambda: iam.add_user_to_group(GroupName="none", UserName="provisioner"))
    ok("members are listed", lambda: iam.get_group(GroupName="robots"), lambda a: [u["UserName"] for u in a["Users"]] == ["provisioner"])
    ok("groups of a user are listed", lambda: iam.list_groups_for_user(UserName="provisioner"), lambda a: [g["GroupName"] for g in a["Groups"]] == ["robots"])
    ok("a group's policy is its members'", lambda: iam.put_group_policy(GroupName="robots", PolicyName="read", PolicyDocument=policy(
        allow(["iam:ListRoles", "iam:ListAccountAliases"]))))
    robot = client("iam", key)
    ok("what Entra asks first", lambda: robot.list_roles(MaxItems=100), lambda a: len(a["Roles"]) == 4)
    ok("what Okta asks", lambda: robot.list_account_aliases(), lambda a: a["AccountAliases"] == ["patchbay"])
    no("what neither may", "AccessDenied", 403,
       f"User: arn:aws:iam::{ACCOUNT}:user/robots/provisioner is not authorized to perform: iam:GetRole on resource: role Connect-SSO because no "
       "identity-based policy allows the iam:GetRole action",
       lambda: robot.get_role(RoleName="Connect-SSO"))
    no("a user with keys cannot be deleted", "DeleteConflict", 409, "Cannot delete entity, must delete access keys first.", lambda: iam.delete_user(UserName="provisioner"))
    no("a group with members cannot be deleted", "DeleteConflict", 409, "Cannot delete entity, must delete policies first.", lambda: iam.delete_group(GroupName="robots"))
    ok("a boundary is put", lambda: iam.put_user_permissions_boundary(UserName="provisioner", PermissionsBoundary="arn:aws:iam::aws:policy/ReadOnlyAccess"))
    ok("and shown", lambda: iam.get_user(UserName="provisioner"),
       lambda a: a["User"]["PermissionsBoundary"]["PermissionsBoundaryArn"] == "arn:aws:iam::aws:policy/ReadOnlyAccess")
    ok("and taken away", lambda: iam.delete_user_permissions_boundary(UserName="provisioner"))
    ok("a user is renamed", lambda: iam.update_user(UserName="provisioner", NewUserName="robot"))
    ok("and keeps memberships", lambda: iam.list_groups_for_user(UserName="robot"), lambda a: len(a["Groups"]) == 1)
    ok("the last use of a key is known", lambda: iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"]),
       lambda a: a["UserName"] == "robot", lambda a: a["AccessKeyLastUsed"]["ServiceName"] in ("iam", "sts"))
    return key


def providers():
    metadata = read("metadata.xml")
    ok("a provider is made", lambda: iam.create_saml_provider(Name="Connect-SSO", SAMLMetadataDocument=metadata),
       lambda a: a["SAMLProviderArn"] == PROVIDER)
    no("names of providers are unique", "EntityAlreadyExists", 409, "Provider with name Connect-SSO already exists.", lambda: iam.create_saml_provider(Name="Connect-SSO", SAMLMetadataDocument=metadata))
    no("a page saved in place of metadata", "InvalidInput", 400, "Could not parse metadata.",
       lambda: iam.create_saml_provider(Name="bad", SAMLMetadataDocument="<html>" + "x" * 1000 + "</html>"))
    no("a document that is too short", "ValidationError", 400, "1 validation error detected: Value '<x/>' at 'sAMLMetadataDocument' failed to satisfy constraint: Member must have length greater than or equal to 1000", lambda: iam.create_saml_provider(Name="bad", SAMLMetadataDocument="<x/>"))
    no("an update of nothing", "InvalidInput", 400, "Unable to update identity provider. No updates are defined for metadata or encryption assertion.",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER))
    no("encryption without a key", "InvalidInput", 400,
       "Unable to set assertion encryption mode to Required because no private key is provided.",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AssertionEncryptionMode="Required"))
    no("a key that is none", "InvalidInput", 400, "Invalid private key.…",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AddPrivateKey="-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"))
    for i in (1, 2):
        ok(f"private key {i}", lambda i=i: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AddPrivateKey=read(f"key-{i}.pem")))
    no("a third private key", "LimitExceeded", 409, "Private key limit of 2 is reached.",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AddPrivateKey=read("key-3.pem")))
    keys = ok("a provider is read", lambda: iam.get_saml_provider(SAMLProviderArn=PROVIDER), lambda a: len(a["PrivateKeyList"]) == 2,
              lambda a: a["SAMLProviderUUID"].startswith("SAMLSP"), lambda a: a["ValidUntil"].year - a["CreateDate"].year == 100)["PrivateKeyList"]
    no("adding and removing at once", "InvalidInput", 400,
       "Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AddPrivateKey=read("key-1.pem"), RemovePrivateKey=keys[0]["KeyId"]))
    no("removing a key that is not there", "InvalidInput", 400, "Failed to remove private key because the Key ID does not match a private key.",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, RemovePrivateKey="A" * 22))
    ok("encryption is required", lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AssertionEncryptionMode="Required"))
    ok("a key is removed", lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, RemovePrivateKey=keys[0]["KeyId"]))
    no("the last key stays while encryption is required", "InvalidInput", 400, "Failed to remove private key.",
       lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, RemovePrivateKey=keys[1]["KeyId"]))
    ok("encryption is allowed again", lambda: iam.update_saml_provider(SAMLProviderArn=PROVIDER, AssertionEncryptionMode="Allowed"))
    ok("a provider is tagged", lambda: iam.tag_saml_provider(SAMLProviderArn=PROVIDER, Tags=[{"Key": "z", "Value": "1"}, {"Key": "a", "Value": "2"}]))
    ok("tags are sorted", lambda: iam.list_saml_provider_tags(SAMLProviderArn=PROVIDER), lambda a: [t["Key"] for t in a["Tags"]] == ["a", "z"])
    ok("providers are listed", lambda: iam.list_saml_providers(), lambda a: [p["Arn"] for p in a["SAMLProviderList"]] == [PROVIDER])
    no("a provider that is not there", "NoSuchEntity", 404, "Manifest not found for arn arn:aws:iam::111122223333:saml-provider/Connect-SSOx", lambda: iam.get_saml_provider(SAMLProviderArn=PROVIDER + "x"))


def account():
    ok("the alias is changed", lambda: iam.create_account_alias(AccountAlias="acme-desk"))
    ok("and listed", lambda: iam.list_account_aliases(), lambda a: a["AccountAliases"] == ["acme-desk"])
    no("an alias in capitals", "ValidationError", 400, "1 validation error detected: Value 'ACME' at 'accountAlias' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", lambda: iam.create_account_alias(AccountAlias="ACME"))
    ok("the summary counts", lambda: iam.get_account_summary(), lambda a: a["SummaryMap"]["Roles"] == 4, lambda a: a["SummaryMap"]["Groups"] == 1,
       lambda a: a["SummaryMap"]["Users"] == 1, lambda a: a["SummaryMap"]["GlobalEndpointTokenVersion"] == 1)
    ok("tokens of the global endpoint", lambda: iam.set_security_token_service_preferences(GlobalEndpointTokenVersion="v2Token"))
    ok("are counted too", lambda: iam.get_account_summary(), lambda a: a["SummaryMap"]["GlobalEndpointTokenVersion"] == 2)
    ok("the account's details are told", lambda: iam.get_account_authorization_details(Filter=["User", "Group"]),
       lambda a: a["UserDetailList"][0]["GroupList"] == ["robots"], lambda a: a["GroupDetailList"][0]["GroupPolicyList"][0]["PolicyName"] == "read")
    no("what is not served says so", "NotImplemented", 501, "Patchbay does not implement iam:CreateInstanceProfile.",
       lambda: iam.create_instance_profile(InstanceProfileName="x"))
    no("what does not exist says so", "AccessDenied", 403, "User: arn:aws:iam::111122223333:user/limited is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/x because no identity-based policy allows the iam:CreateRole action", lambda: client("iam", limited()).create_role(RoleName="x", AssumeRolePolicyDocument=SAML_TRUST))


def limited():
    iam.create_user(UserName="limited")
    return iam.create_access_key(UserName="limited")["AccessKey"]


def simulation():
    ok("a policy is tried before it is attached", lambda: iam.simulate_custom_policy(
        PolicyInputList=[policy(allow("connect:GetFederationToken"))], ActionNames=["connect:GetFederationToken", "iam:ListRoles"]),
       lambda a: [r["EvalDecision"] for r in a["EvaluationResults"]] == ["allowed", "implicitDeny"],
       lambda a: a["EvaluationResults"][0]["MatchedStatements"][0]["SourcePolicyId"] == "PolicyInputList.1")
    ok("a role is tried", lambda: iam.simulate_principal_policy(
        PolicySourceArn=ROLE_ARN + "sso/Connect-SSO", ActionNames=["connect:GetFederationToken"]),
       lambda a: a["EvaluationResults"][0]["EvalDecision"] == "allowed")
    ok("context keys are listed", lambda: iam.get_context_keys_for_custom_policy(PolicyInputList=[policy(allow(
        "s3:*", "arn:aws:s3:::b/${aws:userid}", Condition={"StringEquals": {"connect:InstanceId": "x"}}))]),
       lambda a: sorted(k.lower() for k in a["ContextKeyNames"]) == ["aws:userid", "connect:instanceid"])


def all_of_them():
    roles()
    inline_policies()
    managed_policies()
    key = people()
    providers()
    account()
    simulation()
    return key
