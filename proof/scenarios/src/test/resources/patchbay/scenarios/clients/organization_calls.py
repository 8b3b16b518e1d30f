"""Organizations: what works, the errors of section 6 of the behaviour catalogue, and what a guardrail does."""

from calls import *  # noqa: F401,F403

orgs = client("organizations")
DENY_ROLES = policy({"Effect": "Deny", "Action": "iam:CreateRole", "Resource": "*"})


def all_of_them():
    no("no organization yet", "AWSOrganizationsNotInUseException", 400, ANY, lambda: orgs.describe_organization())
    ok("an organization is made", lambda: orgs.create_organization(FeatureSet="ALL"), lambda a: a["Organization"]["MasterAccountId"] == ACCOUNT,
       lambda a: a["Organization"]["Id"].startswith("o-"))
    no("there is one already", "AlreadyInOrganizationException", 400, ANY, lambda: orgs.create_organization(FeatureSet="ALL"))
    root = ok("roots are listed", lambda: orgs.list_roots(), lambda a: a["Roots"][0]["Id"].startswith("r-"))["Roots"][0]["Id"]
    unit = ok("a unit is made", lambda: orgs.create_organizational_unit(ParentId=root, Name="Desk"),
              lambda a: a["OrganizationalUnit"]["Id"].startswith("ou-"))["OrganizationalUnit"]["Id"]
    no("names of units are unique below one parent", "DuplicateOrganizationalUnitException", 400, ANY, lambda: orgs.create_organizational_unit(ParentId=root, Name="Desk"))
    no("a parent that is not there", "ParentNotFoundException", 400, ANY, lambda: orgs.create_organizational_unit(ParentId="r-none", Name="X"))
    asked = ok("an account is asked for", lambda: orgs.create_account(Email="desk@example.com", AccountName="desk"),
               lambda a: a["CreateAccountStatus"]["Id"].startswith("car-"))["CreateAccountStatus"]["Id"]
    member = ""
    for _ in range(50):
        status = orgs.describe_create_account_status(CreateAccountRequestId=asked)["CreateAccountStatus"]
        if status["State"] != "IN_PROGRESS":
            member = status.get("AccountId", "")
            break
        time.sleep(0.1)
    ok("and is there", lambda: orgs.describe_account(AccountId=member), lambda a: a["Account"]["Status"] == "ACTIVE")
    ok("accounts are listed", lambda: orgs.list_accounts(), lambda a: {x["Id"] for x in a["Accounts"]} == {ACCOUNT, member})
    no("an account that is not there", "AccountNotFoundException", 400, ANY, lambda: orgs.describe_account(AccountId="999999999999"))
    ok("it is moved", lambda: orgs.move_account(AccountId=member, SourceParentId=root, DestinationParentId=unit))
    no("it is not where it was", "SourceParentNotFoundException", 400, ANY,
       lambda: orgs.move_account(AccountId=member, SourceParentId="r-none", DestinationParentId=unit))
    ok("its parent is known", lambda: orgs.list_parents(ChildId=member), lambda a: a["Parents"][0]["Id"] == unit)
    ok("the unit's accounts are listed", lambda: orgs.list_accounts_for_parent(ParentId=unit), lambda a: a["Accounts"][0]["Id"] == member)
    made = ok("a guardrail is made", lambda: orgs.create_policy(Name="no-roles", Description="", Type="SERVICE_CONTROL_POLICY", Content=DENY_ROLES),
              lambda a: a["Policy"]["PolicySummary"]["Id"].startswith("p-"))["Policy"]["PolicySummary"]["Id"]
    no("its name is taken", "DuplicatePolicyException", 400, ANY,
       lambda: orgs.create_policy(Name="no-roles", Description="", Type="SERVICE_CONTROL_POLICY", Content=DENY_ROLES))
    no("a guardrail that is none", "MalformedPolicyDocumentException", 400, ANY,
       lambda: orgs.create_policy(Name="bad", Description="", Type="SERVICE_CONTROL_POLICY", Content="{"))
    no("a type that is not enabled cannot be attached", "PolicyTypeNotEnabledException", 400, ANY, lambda: orgs.attach_policy(PolicyId=made, TargetId=unit))
    ok("the type is enabled", lambda: orgs.enable_policy_type(RootId=root, PolicyType="SERVICE_CONTROL_POLICY"))
    no("once", "PolicyTypeAlreadyEnabledException", 400, ANY, lambda: orgs.enable_policy_type(RootId=root, PolicyType="SERVICE_CONTROL_POLICY"))
    inside = ok("the member's own role is assumed", lambda: sts_of_admin().assume_role(
        RoleArn=f"arn:aws:iam::{member}:role/OrganizationAccountAccessRole", RoleSessionName="admin"))["Credentials"]
    ok("roles can be made there", lambda: client("iam", inside).create_role(RoleName="before", AssumeRolePolicyDocument=ACCOUNT_TRUST))
    ok("the guardrail is attached", lambda: orgs.attach_policy(PolicyId=made, TargetId=unit))
    no("twice", "DuplicatePolicyAttachmentException", 400, ANY, lambda: orgs.attach_policy(PolicyId=made, TargetId=unit))
    no("and holds at once", "AccessDenied", 403,
       f"User: arn:aws:sts::{member}:assumed-role/OrganizationAccountAccessRole/admin is not authorized to perform: iam:CreateRole on resource: "
       f"arn:aws:iam::{member}:role/after with an explicit deny in a service control policy…",
       lambda: client("iam", inside).create_role(RoleName="after", AssumeRolePolicyDocument=ACCOUNT_TRUST))
    ok("the management account is exempt", lambda: iam.create_role(RoleName="exempt", AssumeRolePolicyDocument=ACCOUNT_TRUST))
    ok("policies of a target", lambda: orgs.list_policies_for_target(TargetId=unit, Filter="SERVICE_CONTROL_POLICY"),
       lambda a: {p["Name"] for p in a["Policies"]} == {"FullAWSAccess", "no-roles"})
    ok("targets of a policy", lambda: orgs.list_targets_for_policy(PolicyId=made), lambda a: a["Targets"][0]["TargetId"] == unit)
    no("an attached guardrail cannot be deleted", "PolicyInUseException", 400, ANY, lambda: orgs.delete_policy(PolicyId=made))
    no("a unit with an account in it cannot be deleted", "OrganizationalUnitNotEmptyException", 400, ANY, lambda: orgs.delete_organizational_unit(OrganizationalUnitId=unit))
    no("a member does not rule", "AccessDeniedException", 400, ANY, lambda: client("organizations", inside).create_organizational_unit(ParentId=root, Name="Y"))
    ok("the guardrail is detached", lambda: orgs.detach_policy(PolicyId=made, TargetId=unit))
    ok("and gone at once", lambda: client("iam", inside).create_role(RoleName="after", AssumeRolePolicyDocument=ACCOUNT_TRUST))
    ok("it is deleted", lambda: orgs.delete_policy(PolicyId=made))
    no("what AWS attached stays", "PolicyNotAttachedException", 400, ANY, lambda: orgs.detach_policy(PolicyId="p-aaaaaaaa", TargetId=unit))
    ok("the account is closed", lambda: orgs.close_account(AccountId=member))
    no("and lets nobody in", "InvalidClientTokenId", 403, ANY, lambda: client("sts", inside).get_caller_identity())


def sts_of_admin():
    """Roles are not for root users: somebody with a name assumes them."""
    iam.create_user(UserName="org-admin")
    iam.put_user_policy(UserName="org-admin", PolicyName="all", PolicyDocument=policy(allow("*")))
    return client("sts", iam.create_access_key(UserName="org-admin")["AccessKey"])
