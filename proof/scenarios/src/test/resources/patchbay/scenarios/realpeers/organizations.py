"""Every operation of AWS Organizations with the stock boto3, and every error path once.

The environment says who calls and where. Prints what was wrong, and how much of it, last.
"""

import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

wrong = 0


def client(service, key=None, secret=None, token=None):
    return boto3.client(
        service,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token=token,
        config=Config(retries={"max_attempts": 1}),
    )


def complain(*what):
    global wrong
    wrong += 1
    print("wrong:", *what)


def check(what, holds):
    if not holds:
        complain(what)


def err(code, call, reason=None, msg=None, **arguments):
    try:
        complain("no", code, "but", call(**arguments))
    except ClientError as e:
        error = e.response["Error"]
        if (
            error["Code"] != code
            or e.response.get("Reason") != reason
            or (msg is not None and error["Message"] != msg)
            or e.response["ResponseMetadata"]["HTTPStatusCode"] != 400
        ):
            complain("expected", code, reason, "found", e, e.response.get("Reason"))


def denied(code, call, **arguments):
    """IAM's and STS's own refusals, with their own status."""
    try:
        complain("no", code, "but", call(**arguments))
    except ClientError as e:
        check(e, e.response["Error"]["Code"] == code)


o = client("organizations")
iam = client("iam")
err("AWSOrganizationsNotInUseException", o.describe_organization)
err("AWSOrganizationsNotInUseException", o.list_accounts)
err("InvalidInputException", o.create_organization, reason="INVALID_ENUM", FeatureSet="X")
org = o.create_organization(FeatureSet="ALL")["Organization"]
err("AlreadyInOrganizationException", o.create_organization)
root = o.list_roots()["Roots"][0]
R = root["Id"]
err(
    "PolicyTypeNotAvailableForOrganizationException",
    o.enable_policy_type,
    RootId=R,
    PolicyType="TAG_POLICY",
)
err(
    "RootNotFoundException",
    o.enable_policy_type,
    RootId="r-zzzz",
    PolicyType="SERVICE_CONTROL_POLICY",
)
err(
    "PolicyTypeNotEnabledException",
    o.disable_policy_type,
    RootId=R,
    PolicyType="SERVICE_CONTROL_POLICY",
)
err("PolicyTypeNotEnabledException", o.attach_policy, PolicyId="p-FullAWSAccess", TargetId=R)
check("no type at first", root["PolicyTypes"] == [])
check(
    "SCPs are enabled",
    o.enable_policy_type(RootId=R, PolicyType="SERVICE_CONTROL_POLICY")["Root"]["PolicyTypes"]
    == [{"Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED"}],
)
o.enable_policy_type(RootId=R, PolicyType="RESOURCE_CONTROL_POLICY")
err(
    "PolicyTypeAlreadyEnabledException",
    o.enable_policy_type,
    RootId=R,
    PolicyType="SERVICE_CONTROL_POLICY",
)
err("InvalidInputException", o.enable_policy_type, reason="INVALID_ENUM", RootId=R, PolicyType="X")
ou = o.create_organizational_unit(
    ParentId=R, Name="Desks", Tags=[{"Key": "team", "Value": "desk"}]
)["OrganizationalUnit"]
err("DuplicateOrganizationalUnitException", o.create_organizational_unit, ParentId=R, Name="Desks")
err("ParentNotFoundException", o.create_organizational_unit, ParentId="r-zzzz", Name="Desks")
err(
    "InvalidInputException",
    o.create_organizational_unit,
    reason="DUPLICATE_TAG_KEY",
    ParentId=R,
    Name="T",
    Tags=[{"Key": "a", "Value": "1"}, {"Key": "a", "Value": "2"}],
)
err(
    "InvalidInputException",
    o.create_organizational_unit,
    reason="INVALID_SYSTEM_TAGS_PARAMETER",
    ParentId=R,
    Name="T",
    Tags=[{"Key": "aws:a", "Value": "1"}],
)
err(
    "InvalidInputException",
    o.describe_organizational_unit,
    reason="INVALID_PATTERN",
    OrganizationalUnitId="nonsense",
)
err(
    "OrganizationalUnitNotFoundException",
    o.describe_organizational_unit,
    OrganizationalUnitId="ou-zzzz-12345678",
)
deep = ou["Id"]
for i in range(4):
    deep = o.create_organizational_unit(ParentId=deep, Name="L%d" % i)["OrganizationalUnit"]["Id"]
err(
    "ConstraintViolationException",
    o.create_organizational_unit,
    reason="OU_DEPTH_LIMIT_EXCEEDED",
    ParentId=deep,
    Name="L",
)
err(
    "OrganizationalUnitNotEmptyException",
    o.delete_organizational_unit,
    OrganizationalUnitId=ou["Id"],
)
check(
    "renamed",
    o.update_organizational_unit(OrganizationalUnitId=deep, Name="Deepest")["OrganizationalUnit"][
        "Name"
    ]
    == "Deepest",
)
o.delete_organizational_unit(OrganizationalUnitId=deep)
st = o.create_account(
    Email="desk@example.com", AccountName="Desk", Tags=[{"Key": "k", "Value": "v"}]
)["CreateAccountStatus"]
A = st["AccountId"]
st2 = o.create_account(Email="desk@example.com", AccountName="Desk")["CreateAccountStatus"]
check("the address is taken", st2["FailureReason"] == "EMAIL_ALREADY_EXISTS")
check(
    "describe create account status",
    o.describe_create_account_status(CreateAccountRequestId=st["Id"])["CreateAccountStatus"][
        "State"
    ]
    == "SUCCEEDED",
)
err(
    "CreateAccountStatusNotFoundException",
    o.describe_create_account_status,
    CreateAccountRequestId="car-00000000",
)
check(
    "list create account status",
    len(o.list_create_account_status(States=["FAILED"])["CreateAccountStatuses"]) == 1,
)
check("the account is open", o.describe_account(AccountId=A)["Account"]["Status"] == "ACTIVE")
err("AccountNotFoundException", o.describe_account, AccountId="999999999999")
err(
    "SourceParentNotFoundException",
    o.move_account,
    AccountId=A,
    SourceParentId=ou["Id"],
    DestinationParentId=R,
)
err(
    "DestinationParentNotFoundException",
    o.move_account,
    AccountId=A,
    SourceParentId=R,
    DestinationParentId="ou-zzzz-12345678",
)
err(
    "DuplicateAccountException",
    o.move_account,
    AccountId=A,
    SourceParentId=R,
    DestinationParentId=R,
)
o.move_account(AccountId=A, SourceParentId=R, DestinationParentId=ou["Id"])
check(
    "list parents",
    o.list_parents(ChildId=A)["Parents"] == [{"Id": ou["Id"], "Type": "ORGANIZATIONAL_UNIT"}],
)
err("ChildNotFoundException", o.list_parents, ChildId="999999999999")
check(
    "list children",
    [c["Id"] for c in o.list_children(ParentId=ou["Id"], ChildType="ACCOUNT")["Children"]] == [A],
)
check(
    "list children",
    len(o.list_children(ParentId=ou["Id"], ChildType="ORGANIZATIONAL_UNIT")["Children"]) == 1,
)
check(
    "list accounts for parent",
    [a["Id"] for a in o.list_accounts_for_parent(ParentId=ou["Id"])["Accounts"]] == [A],
)
check(
    "list organizational units for parent",
    len(o.list_organizational_units_for_parent(ParentId=R)["OrganizationalUnits"]) == 1,
)
pages = list(o.get_paginator("list_accounts").paginate(PaginationConfig={"PageSize": 1}))
check("two pages", len(pages) == 2)
err("InvalidInputException", o.list_accounts, reason="INVALID_NEXT_TOKEN", NextToken="%%%")
deny = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Sid": "D", "Effect": "Deny", "Action": "iam:CreateUser", "Resource": "*"}],
    }
)
pol = o.create_policy(Content=deny, Description="d", Name="Deny", Type="SERVICE_CONTROL_POLICY")[
    "Policy"
]["PolicySummary"]
P = pol["Id"]
err(
    "DuplicatePolicyException",
    o.create_policy,
    Content=deny,
    Description="d",
    Name="Deny",
    Type="SERVICE_CONTROL_POLICY",
)
err(
    "DuplicatePolicyException",
    o.create_policy,
    Content=deny,
    Description="d",
    Name="FullAWSAccess",
    Type="SERVICE_CONTROL_POLICY",
)
err(
    "MalformedPolicyDocumentException",
    o.create_policy,
    Content="{",
    Description="d",
    Name="X",
    Type="SERVICE_CONTROL_POLICY",
)
err(
    "MalformedPolicyDocumentException",
    o.create_policy,
    Content=deny,
    Description="d",
    Name="X",
    Type="RESOURCE_CONTROL_POLICY",
)
err(
    "ConstraintViolationException",
    o.create_policy,
    reason="POLICY_CONTENT_LIMIT_EXCEEDED",
    Content=deny + " " * 10240,
    Description="d",
    Name="X",
    Type="SERVICE_CONTROL_POLICY",
)
err(
    "PolicyTypeNotAvailableForOrganizationException",
    o.create_policy,
    Content="{}",
    Description="d",
    Name="X",
    Type="TAG_POLICY",
)
err(
    "InvalidInputException",
    o.update_policy,
    reason="IMMUTABLE_POLICY",
    PolicyId="p-FullAWSAccess",
    Name="x",
)
err("InvalidInputException", o.delete_policy, reason="IMMUTABLE_POLICY", PolicyId="p-FullAWSAccess")
err("PolicyNotFoundException", o.describe_policy, PolicyId="p-0000000000")
err("PolicyNotFoundException", o.update_policy, PolicyId="p-0000000000", Name="x")
o.attach_policy(PolicyId=P, TargetId=A)
err("DuplicatePolicyAttachmentException", o.attach_policy, PolicyId=P, TargetId=A)
err("TargetNotFoundException", o.attach_policy, PolicyId=P, TargetId="999999999999")
err("PolicyInUseException", o.delete_policy, PolicyId=P)
check(
    "list targets for policy",
    [t["TargetId"] for t in o.list_targets_for_policy(PolicyId=P)["Targets"]] == [A],
)
check(
    "both hang there",
    {
        x["Id"]
        for x in o.list_policies_for_target(TargetId=A, Filter="SERVICE_CONTROL_POLICY")["Policies"]
    }
    == {"p-FullAWSAccess", P},
)
err(
    "TargetNotFoundException",
    o.list_policies_for_target,
    TargetId="999999999999",
    Filter="SERVICE_CONTROL_POLICY",
)
o.detach_policy(PolicyId="p-FullAWSAccess", TargetId=A)
err(
    "ConstraintViolationException",
    o.detach_policy,
    reason="MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
    PolicyId=P,
    TargetId=A,
)
o.attach_policy(PolicyId="p-FullAWSAccess", TargetId=A)
err(
    "InvalidInputException",
    o.detach_policy,
    reason="NON_DETACHABLE_POLICY",
    PolicyId="p-RCPFullAWSAccess",
    TargetId=A,
)
err("PolicyNotAttachedException", o.detach_policy, PolicyId=P, TargetId=R)
ids = [
    o.create_policy(Content=deny, Description="d", Name="N%d" % i, Type="SERVICE_CONTROL_POLICY")[
        "Policy"
    ]["PolicySummary"]["Id"]
    for i in range(9)
]
for i in ids[:8]:
    o.attach_policy(PolicyId=i, TargetId=A)
err(
    "ConstraintViolationException",
    o.attach_policy,
    reason="MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
    PolicyId=ids[8],
    TargetId=A,
)
for i in ids[:8]:
    o.detach_policy(PolicyId=i, TargetId=A)
for i in ids:
    o.delete_policy(PolicyId=i)
check(
    "list policies",
    {x["Name"] for x in o.list_policies(Filter="SERVICE_CONTROL_POLICY")["Policies"]}
    == {"FullAWSAccess", "Deny"},
)
check(
    "list policies",
    [x["Name"] for x in o.list_policies(Filter="RESOURCE_CONTROL_POLICY")["Policies"]]
    == ["RCPFullAWSAccess"],
)
check("list policies", o.list_policies(Filter="TAG_POLICY")["Policies"] == [])
err(
    "InvalidInputException",
    o.describe_effective_policy,
    reason="INVALID_ENUM",
    PolicyType="SERVICE_CONTROL_POLICY",
)
err("EffectivePolicyNotFoundException", o.describe_effective_policy, PolicyType="TAG_POLICY")
err("ResourcePolicyNotFoundException", o.describe_resource_policy)
check(
    "list delegated administrators",
    o.list_delegated_administrators()["DelegatedAdministrators"] == [],
)
err("AccountNotRegisteredException", o.list_delegated_services_for_account, AccountId=A)
o.enable_aws_service_access(ServicePrincipal="sso.amazonaws.com")
check(
    "the service is trusted",
    [
        s["ServicePrincipal"]
        for s in o.list_aws_service_access_for_organization()["EnabledServicePrincipals"]
    ]
    == ["sso.amazonaws.com"],
)
o.disable_aws_service_access(ServicePrincipal="sso.amazonaws.com")
err(
    "InvalidInputException",
    o.enable_aws_service_access,
    reason="UNRECOGNIZED_SERVICE_PRINCIPAL",
    ServicePrincipal="x",
)
o.tag_resource(ResourceId=A, Tags=[{"Key": "k2", "Value": ""}])
check(
    "two tags",
    o.list_tags_for_resource(ResourceId=A)["Tags"]
    == [{"Key": "k", "Value": "v"}, {"Key": "k2", "Value": ""}],
)
o.untag_resource(ResourceId=A, TagKeys=["k", "nope"])
err(
    "TargetNotFoundException",
    o.tag_resource,
    ResourceId="999999999999",
    Tags=[{"Key": "k", "Value": "v"}],
)
err("TargetNotFoundException", o.list_tags_for_resource, ResourceId="p-FullAWSAccess")
err(
    "ConstraintViolationException",
    o.tag_resource,
    reason="MAX_TAG_LIMIT_EXCEEDED",
    ResourceId=A,
    Tags=[{"Key": "k%d" % i, "Value": "v"} for i in range(10, 60)],
)
# across accounts
iam.create_user(UserName="admin")
iam.attach_user_policy(UserName="admin", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
k = iam.create_access_key(UserName="admin")["AccessKey"]
sts = client("sts", k["AccessKeyId"], k["SecretAccessKey"])
cr = sts.assume_role(
    RoleArn="arn:aws:iam::%s:role/OrganizationAccountAccessRole" % A, RoleSessionName="boss"
)["Credentials"]
b = lambda s: client(s, cr["AccessKeyId"], cr["SecretAccessKey"], cr["SessionToken"])
check(
    "in the other account",
    b("sts").get_caller_identity()["Arn"]
    == "arn:aws:sts::%s:assumed-role/OrganizationAccountAccessRole/boss" % A,
)
bo = b("organizations")
check(
    "a member sees its organization", bo.describe_organization()["Organization"]["Id"] == org["Id"]
)
err(
    "AccessDeniedException",
    bo.list_accounts,
    msg="You don't have permissions to access this resource.",
)
err(
    "AccessDeniedException",
    bo.create_organizational_unit,
    msg="You don't have permissions to access this resource.",
    ParentId=R,
    Name="No",
)
denied("AccessDenied", b("iam").create_user, UserName="x")
o.detach_policy(PolicyId=P, TargetId=A)
b("iam").create_user(UserName="x")
b("iam").attach_user_policy(UserName="x", PolicyArn="arn:aws:iam::aws:policy/IAMReadOnlyAccess")
xk = b("iam").create_access_key(UserName="x")["AccessKey"]
x = client("iam", xk["AccessKeyId"], xk["SecretAccessKey"])
x.list_roles()
xo = client("organizations", xk["AccessKeyId"], xk["SecretAccessKey"])
err("AccessDeniedException", xo.describe_organization)
err(
    "ConstraintViolationException",
    o.close_account,
    reason="CANNOT_CLOSE_MANAGEMENT_ACCOUNT",
    AccountId="111122223333",
)
err(
    "MasterCannotLeaveOrganizationException",
    o.remove_account_from_organization,
    AccountId="111122223333",
)
err("MasterCannotLeaveOrganizationException", o.leave_organization)
err("AccountNotFoundException", o.close_account, AccountId="999999999999")
o.close_account(AccountId=A)
check("the account is closed", o.describe_account(AccountId=A)["Account"]["Status"] == "SUSPENDED")
err("AccountAlreadyClosedException", o.close_account, AccountId=A)
err(
    "ConstraintViolationException",
    o.remove_account_from_organization,
    reason="ACCOUNT_CANNOT_LEAVE_ORGANIZATION",
    AccountId=A,
)
denied("InvalidClientTokenId", b("sts").get_caller_identity)
denied("InvalidClientTokenId", x.list_roles)
err("OrganizationNotEmptyException", o.delete_organization)
st3 = o.create_account(Email="two@example.com", AccountName="Two", RoleName="Boss")[
    "CreateAccountStatus"
]
o.remove_account_from_organization(AccountId=st3["AccountId"])
cr = sts.assume_role(
    RoleArn="arn:aws:iam::%s:role/Boss" % st3["AccountId"], RoleSessionName="boss"
)["Credentials"]
err(
    "AWSOrganizationsNotInUseException",
    client(
        "organizations", cr["AccessKeyId"], cr["SecretAccessKey"], cr["SessionToken"]
    ).describe_organization,
)
o.disable_policy_type(RootId=R, PolicyType="SERVICE_CONTROL_POLICY")
err("PolicyTypeNotEnabledException", o.attach_policy, PolicyId=P, TargetId=R)
print(wrong, "wrong")
