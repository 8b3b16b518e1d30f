"""The error paths of sections 3 and 5 of the behaviour catalogue that the other calls do not meet: see rules.py."""

import sts_calls
from calls import *  # noqa: F401,F403

RESERVED = "AWSReservedSSO_Agents_0123456789abcdef"
ONE = "1 validation error detected: "
LONG = "…failed to satisfy constraint: Member must have length less than or equal to "
NAME = "The specified value for {} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-"


def federation():
    """STS, section 3."""
    saml = sts_calls.saml
    no("a provider's ARN that is too short", "ValidationError", 400, ONE + "Value 'x' at 'principalArn' failed to satisfy constraint: "
       "Member must have length greater than or equal to 20", saml("good.b64", provider="x"))
    no("an ARN beyond its length", "ValidationError", 400, ONE + LONG + "2048", saml("good.b64", role="arn:aws:iam::111122223333:role/" + "x" * 2048))
    no("an assertion of three characters", "ValidationError", 400, ONE + "…at 'sAMLAssertion' failed to satisfy constraint: "
       "Member must have length greater than or equal to 4", lambda: sts.assume_role_with_saml(RoleArn=sts_calls.ROLE, PrincipalArn=PROVIDER, SAMLAssertion="abc"))
    no("an assertion beyond all bounds", "ValidationError", 400, ONE + LONG + "100000",
       lambda: sts.assume_role_with_saml(RoleArn=sts_calls.ROLE, PrincipalArn=PROVIDER, SAMLAssertion="A" * 100001))
    no("a session policy beyond its length", "ValidationError", 400, ONE + LONG + "2048",
       saml("good.b64", Policy=policy(allow(["s3:" + "x" * 100] * 25))))
    no("a session policy beyond Latin 1", "ValidationError", 400, ONE + "Value … at 'policy' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
       saml("good.b64", Policy=policy(allow("s3:*"))[:-1] + ',"Id":"\u20ac"}'))
    no("eleven session policies", "ValidationError", 400, "1 validation error detected: Value at 'policyArns' failed to satisfy constraint: Member must have length less than or equal to 10", saml("good.b64", PolicyArns=[{"arn": f"arn:aws:iam::{ACCOUNT}:policy/p{i}"} for i in range(11)]))
    no("a session policy of another account", "ValidationError", 400, "Policy arn:aws:iam::444455556666:policy/p does not exist or is not attachable.", saml("good.b64", PolicyArns=[{"arn": "arn:aws:iam::444455556666:policy/p"}]))
    no("a session policy that is not there", "ValidationError", 400, "Policy arn:aws:iam::111122223333:policy/none does not exist or is not attachable.", saml("good.b64", PolicyArns=[{"arn": f"arn:aws:iam::{ACCOUNT}:policy/none"}]))
    no("a session of thirteen hours", "ValidationError", 400, ONE + "Value '46800' at 'durationSeconds' failed to satisfy constraint: "
       "Member must have value less than or equal to 43200", saml("good.b64", DurationSeconds=46800))
    no("a tag's key beyond its length", "InvalidIdentityToken", 400, "Session tags in AuthnResponse are not valid", saml("long-tag-key.b64", role=ROLE_ARN + "tagged"))
    no("a tag's key with a semicolon", "InvalidIdentityToken", 400, "Session tags in AuthnResponse are not valid", saml("bad-tag-key.b64", role=ROLE_ARN + "tagged"))
    no("a tag's value beyond its length", "InvalidIdentityToken", 400, "Session tags in AuthnResponse are not valid", saml("long-tag-value.b64", role=ROLE_ARN + "tagged"))
    no("fifty-one tags", "InvalidIdentityToken", 400, "Session tags in AuthnResponse are not valid", saml("too-many-tags.b64", role=ROLE_ARN + "tagged"))
    iam.create_role(RoleName=RESERVED, AssumeRolePolicyDocument=SAML_TRUST)
    no("a role of a permission set", "AccessDenied", 403, sts_calls.NOT_AUTHORIZED, saml("for-reserved-role.b64", role=ROLE_ARN + RESERVED))
    iam.update_assume_role_policy(RoleName="page-0", PolicyDocument=trust(
        {"Federated": PROVIDER}, "sts:AssumeRoleWithSAML", Condition={"StringEquals": {"SAML:aud": "https://elsewhere.example/saml"}}))
    no("a condition of the trust policy that does not hold", "AccessDenied", 403, sts_calls.NOT_AUTHORIZED,
       saml("for-page-role.b64", role=ROLE_ARN + "pages/page-0"))
    no("an identity provider that refused", "IDPRejectedClaim", 403, "The identity provider (IdP) reported that authentication failed.", saml("refused.b64"))
    no("a region that the account does not use", "RegionDisabledException", 403, f"STS is not activated in this region for account:{ACCOUNT}. "
       "Your account administrator can activate STS in this region using the IAM Console.", saml("good.b64", at=elsewhere("af-south-1")))
    session = ok("a session that gives no other", saml("good.b64"))["Credentials"]
    no("a session gives no federation token", "AccessDenied", 403, "Cannot call GetFederationToken with session credentials",
       lambda: client("sts", session).get_federation_token(Name="guest"))


def elsewhere(region):
    """STS of another region, addressed by its own name: an unsigned call says in no other way which it means."""
    there = client("sts")
    there.meta.events.register("before-send", lambda request, **_: request.headers.__setitem__("Host", f"sts.{region}.amazonaws.com"))
    return there


def names():
    no("a name of a policy with a blank", "ValidationError", 400, NAME.format("policyName"), lambda: iam.create_policy(PolicyName="a b", PolicyDocument=policy(allow("s3:*"))))
    no("a name of a policy beyond its length", "ValidationError", 400, ONE + LONG + "128",
       lambda: iam.put_role_policy(RoleName="page-1", PolicyName="x" * 129, PolicyDocument=policy(allow("s3:*"))))
    no("a name of a provider with a plus", "ValidationError", 400, "1 validation error detected: Value 'a+b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w._-]+", lambda: iam.create_saml_provider(Name="a+b", SAMLMetadataDocument=read("metadata.xml")))
    no("a path without its slashes", "ValidationError", 400,
       "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
       lambda: iam.create_role(RoleName="bad", Path="team", AssumeRolePolicyDocument=SAML_TRUST))
    no("a path beyond its length", "ValidationError", 400, ONE + LONG + "512",
       lambda: iam.create_role(RoleName="bad", Path="/" + "x" * 511 + "/", AssumeRolePolicyDocument=SAML_TRUST))
    no("a trust policy beyond the wire", "ValidationError", 400, ONE + LONG + "131072",
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument=SAML_TRUST + " " * 131072))
    no("a session that would be too long", "ValidationError", 400, ONE + "Value '43201' at 'maxSessionDuration' failed to satisfy constraint: "
       "Member must have value less than or equal to 43200", lambda: iam.update_role(RoleName="page-1", MaxSessionDuration=43201))
    no("a boundary that is not there", "NoSuchEntity", 404, f"Scope ARN: arn:aws:iam::{ACCOUNT}:policy/none does not exist or is not attachable.",
       lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument=SAML_TRUST, PermissionsBoundary=f"arn:aws:iam::{ACCOUNT}:policy/none"))
    no("a page of a thousand and one", "ValidationError", 400, ONE + "Value '1001' at 'maxItems' failed to satisfy constraint: "
       "Member must have value less than or equal to 1000", lambda: iam.list_roles(MaxItems=1001))
    no("a marker beyond its length", "ValidationError", 400, ONE + LONG + "320", lambda: iam.list_roles(Marker="x" * 321))
    no("a path prefix without a slash", "ValidationError", 400, "1 validation error detected: Value 'x' at 'pathPrefix' failed to satisfy constraint: Member must satisfy regular expression pattern: \\u002F[\\u0021-\\u007F]*", lambda: iam.list_roles(PathPrefix="x"))


def providers():
    metadata = read("metadata.xml")
    no("a private key with a passphrase", "InvalidInput", 400, "Invalid private key.…", lambda: iam.update_saml_provider(
        SAMLProviderArn=PROVIDER, AddPrivateKey="-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"))
    no("a provider that is not there is not deleted", "NoSuchEntity", 404, "Manifest not found for arn arn:aws:iam::111122223333:saml-provider/Connect-SSOx", lambda: iam.delete_saml_provider(SAMLProviderArn=PROVIDER + "x"))
    for i in range(99):
        iam.create_saml_provider(Name=f"many-{i}", SAMLMetadataDocument=metadata)
    no("a provider beyond the quota", "LimitExceeded", 409, "Cannot exceed quota for SAMLProvidersPerAccount: 100",
       lambda: iam.create_saml_provider(Name="one-more", SAMLMetadataDocument=metadata))
    for i in range(99):
        iam.delete_saml_provider(SAMLProviderArn=f"arn:aws:iam::{ACCOUNT}:saml-provider/many-{i}")


def quotas():
    big = policy(allow(["s3:" + "x" * 100 + str(i) for i in range(60)]))
    no("a user's inline policies beyond their quota", "LimitExceeded", 409, "Maximum policy size of 2048 bytes exceeded for user robot",
       lambda: iam.put_user_policy(UserName="robot", PolicyName="big", PolicyDocument=big))
    no("a group's inline policies beyond their quota", "LimitExceeded", 409, "Maximum policy size of 5120 bytes exceeded for group robots",
       lambda: iam.put_group_policy(GroupName="robots", PolicyName="big", PolicyDocument=big))
    arns = [iam.create_policy(PolicyName=f"q{i}", PolicyDocument=policy(allow("s3:*")))["Policy"]["Arn"] for i in range(21)]
    for arn in arns[:20]:
        iam.attach_role_policy(RoleName="page-2", PolicyArn=arn)
    no("a role's managed policies beyond their quota", "LimitExceeded", 409, "Cannot exceed quota for PoliciesPerRole: 20",
       lambda: iam.attach_role_policy(RoleName="page-2", PolicyArn=arns[20]))
    no("fifty-one tags at once", "ValidationError", 400, "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50", lambda: iam.create_role(
        RoleName="bad", AssumeRolePolicyDocument=SAML_TRUST, Tags=[{"Key": f"k{i}", "Value": ""} for i in range(51)]))


def grammar():
    put = lambda text: lambda: iam.put_role_policy(RoleName="page-1", PolicyName="q", PolicyDocument=text)
    good = allow("s3:*")
    for name, text, message in (
        ("a version of the language that there is not", policy(good, version="2020-01-01"), "Syntax errors in policy."),
        ("an effect in small letters", policy({**good, "Effect": "allow"}), "The policy failed legacy parsing"),
        ("an effect that is none", policy({**good, "Effect": "Maybe"}), "Syntax errors in policy."),
        ("an element that there is not", policy({**good, "Colour": "red"}), "Syntax errors in policy."),
        ("actions and their opposite", policy({**good, "NotAction": "iam:*"}), "Syntax errors in policy."),
        ("a statement id with a blank", policy({**good, "Sid": "a b"}), "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the"
         " regular expression [0-9A-Za-z]*"),
        ("no statement at all", policy(), "Syntax errors in policy."),
        ("an action with two colons", policy(allow("s3:a:b")), "Actions/Condition can contain only one colon."),
        ("a service that is none", policy(allow("s_3:*")), "Vendor s_3 is not valid"),
        ("a partition that there is not", policy(allow("s3:*", "arn:x:s3:::b")), 'Partition "x" is not valid for resource "arn:x:s3:::b".'),
    ):
        no(name, "MalformedPolicyDocument", 400, message, put(text))
    no("a trust policy about other actions", "MalformedPolicyDocument", 400, "…can only be sts:AssumeRole…",
       lambda: iam.update_assume_role_policy(RoleName="page-1", PolicyDocument=trust({"AWS": ACCOUNT}, "s3:GetObject")))
    no("a trust policy about nobody", "MalformedPolicyDocument", 400, "Missing required field Principal",
       lambda: iam.update_assume_role_policy(RoleName="page-1", PolicyDocument=policy({"Effect": "Allow", "Action": "sts:AssumeRole"})))


def denials(robot):
    """Rule 5.14: one sentence for each kind of policy, without an allow and with a denial."""
    arn = f"arn:aws:iam::{ACCOUNT}:user/robots/robot"
    deny = lambda action: {"Effect": "Deny", "Action": action, "Resource": "*"}
    me = client("iam", robot)
    says = lambda who, action, on, why: f"User: {who} is not authorized to perform: {action} on resource: {on} {why}"
    iam.put_user_policy(UserName="robot", PolicyName="assume", PolicyDocument=policy(allow(["iam:*", "sts:*"]), deny("iam:GetGroup")))
    no("a denial by an identity policy", "AccessDenied", 403,
       says(arn, "iam:GetGroup", "group robots", "with an explicit deny in an identity-based policy"), lambda: me.get_group(GroupName="robots"))
    boundary = iam.create_policy(PolicyName="boundary", PolicyDocument=policy(allow(["sts:*", "iam:GetUser", "iam:ListUsers"]), deny("iam:ListUsers")))["Policy"]["Arn"]
    iam.put_user_permissions_boundary(UserName="robot", PermissionsBoundary=boundary)
    no("nothing allowed by a boundary", "AccessDenied", 403,
       says(arn, "iam:GetRole", "role page-1", "because no permissions boundary allows the iam:GetRole action"), lambda: me.get_role(RoleName="page-1"))
    no("a denial by a boundary", "AccessDenied", 403,
       says(arn, "iam:ListUsers", f"arn:aws:iam::{ACCOUNT}:user/", "with an explicit deny in a permissions boundary"), lambda: me.list_users())
    iam.delete_user_permissions_boundary(UserName="robot")
    iam.put_role_policy(RoleName="chain", PolicyName="chain", PolicyDocument=policy(allow(["iam:*", "sts:*"])))
    session = client("sts", robot).assume_role(RoleArn=ROLE_ARN + "chain", RoleSessionName="narrow", Policy=policy(allow(["iam:GetUser", "iam:ListUsers"]), deny("iam:ListUsers")))
    narrow = client("iam", session["Credentials"])
    who = f"arn:aws:sts::{ACCOUNT}:assumed-role/chain/narrow"
    no("nothing allowed by a session policy", "AccessDenied", 403,
       says(who, "iam:GetRole", "role page-1", "because no session policy allows the iam:GetRole action"), lambda: narrow.get_role(RoleName="page-1"))
    no("a denial by a session policy", "AccessDenied", 403,
       says(who, "iam:ListUsers", f"arn:aws:iam::{ACCOUNT}:user/", "with an explicit deny in a session policy"), lambda: narrow.list_users())
    iam.create_role(RoleName="shut", AssumeRolePolicyDocument=policy(
        {"Effect": "Allow", "Principal": {"AWS": arn}, "Action": "sts:AssumeRole"}, {"Effect": "Deny", "Principal": {"AWS": arn}, "Action": "sts:AssumeRole"}))
    no("a denial by a trust policy", "AccessDenied", 403, says(arn, "sts:AssumeRole", ROLE_ARN + "shut", "with an explicit deny in the role trust policy"),
       lambda: client("sts", robot).assume_role(RoleArn=ROLE_ARN + "shut", RoleSessionName="robot"))
    guardrails(robot, deny, says)


def guardrails(robot, deny, says):
    """Policies of an organization deny in one of its accounts."""
    organizations = client("organizations")
    organizations.create_organization(FeatureSet="ALL")
    root = organizations.list_roots()["Roots"][0]["Id"]
    for kind in ("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"):
        organizations.enable_policy_type(RootId=root, PolicyType=kind)
    member = organizations.create_account(Email="desk@example.com", AccountName="Desk")["CreateAccountStatus"]["AccountId"]
    role = f"arn:aws:iam::{member}:role/OrganizationAccountAccessRole"
    session = client("sts", robot).assume_role(RoleArn=role, RoleSessionName="boss")["Credentials"]
    there = client("iam", session)
    who = f"arn:aws:sts::{member}:assumed-role/OrganizationAccountAccessRole/boss"

    def attach(kind, statement):
        made = organizations.create_policy(Name=kind, Description="", Type=kind, Content=policy(statement))
        organizations.attach_policy(PolicyId=made["Policy"]["PolicySummary"]["Id"], TargetId=member)

    attach("SERVICE_CONTROL_POLICY", deny("iam:ListUsers"))
    no("a denial by a service control policy", "AccessDenied", 403,
       says(who, "iam:ListUsers", f"arn:aws:iam::{member}:user/", "with an explicit deny in a service control policy"), lambda: there.list_users())
    there.create_role(RoleName="inner", AssumeRolePolicyDocument=trust({"AWS": role}))
    attach("RESOURCE_CONTROL_POLICY", {**deny("sts:AssumeRole"), "Principal": "*"})
    inner = f"arn:aws:iam::{member}:role/inner"
    no("a denial by a resource control policy", "AccessDenied", 403,
       says(who, "sts:AssumeRole", inner, "with an explicit deny in a resource control policy"),
       lambda: client("sts", session).assume_role(RoleArn=inner, RoleSessionName="boss"))


def ended(short):
    """Rule 3.27: a session that ended with the one at the identity provider, meanwhile or soon."""
    while time.time() <= short["Expiration"].timestamp():
        time.sleep(0.5)
    no("a session that has ended", "ExpiredToken", 403, "The security token included in the request is expired", lambda: client("sts", short).get_caller_identity())


def all_of_them(robot, short):
    federation()
    names()
    providers()
    quotas()
    grammar()
    denials(robot)
    ended(short)
