"""STS: what works, and every error path of section 3 of the behaviour catalogue."""

from calls import *  # noqa: F401,F403

ROLE = ROLE_ARN + "sso/Connect-SSO"
NOT_AUTHORIZED = "Not authorized to perform sts:AssumeRoleWithSAML"
WRAPPED = "{} (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: {}; Request ID: …; Proxy: null)"


def saml(response, role=ROLE, provider=PROVIDER, at=sts, **more):
    return lambda: at.assume_role_with_saml(RoleArn=role, PrincipalArn=provider, SAMLAssertion=read(response), **more)


def ends_soon():
    """A session that ends when the one at the identity provider does (rule 3.8): error_paths.py waits for it."""
    return ok("a session no longer than the identity provider's", saml("short-session.b64"),
              lambda a: a["Credentials"]["Expiration"].timestamp() < time.time() + 300)["Credentials"]


def with_saml():
    granted = ok("an assertion becomes a session", saml("good.b64"),
                 lambda a: a["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/Connect-SSO/ana@example.com",
                 lambda a: a["Credentials"]["AccessKeyId"].startswith("ASIA") and len(a["Credentials"]["AccessKeyId"]) == 20,
                 lambda a: len(a["Credentials"]["SecretAccessKey"]) == 40,
                 lambda a: a["Audience"] == "https://signin.aws.amazon.com/saml", lambda a: a["Subject"] == "ana@example.com",
                 lambda a: "PackedPolicySize" not in a)
    key = granted["Credentials"]
    no("arguments are checked first", "ValidationError", 400, "…validation error… detected: …", saml("good.b64", DurationSeconds=899))
    no("an ARN that is too short", "ValidationError", 400, "1 validation error detected: Value 'x' at 'roleArn' failed to satisfy constraint: "
       "Member must have length greater than or equal to 20", saml("good.b64", role="x"))
    no("a longer session than the role allows", "ValidationError", 400,
       "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
       saml("for-page-role.b64", role=ROLE_ARN + "pages/short", DurationSeconds=7200))
    no("no base64", "InvalidIdentityToken", 400, WRAPPED.format("Invalid base64 SAMLResponse", "AuthSamlInvalidSamlResponseException"),
       lambda: sts.assume_role_with_saml(RoleArn=ROLE, PrincipalArn=PROVIDER, SAMLAssertion="%%%%"))
    no("a provider that does not exist", "InvalidIdentityToken", 400, WRAPPED.format("Specified provider doesn't exist", "AuthSamlManifestNotFoundException"),
       saml("good.b64", provider=PROVIDER + "-x"))
    no("another issuer", "InvalidIdentityToken", 400, WRAPPED.format("Issuer not present in specified provider", "AuthSamlInvalidSamlResponseException"),
       saml("other-issuer.b64"))
    no("another key", "InvalidIdentityToken", 400, "Response signature invalid", saml("other-key.b64"))
    no("a word changed after signing", "InvalidIdentityToken", 400, "Response signature invalid", saml("changed.b64"))
    no("no session name", "InvalidIdentityToken", 400, "RoleSessionName is required in AuthnResponse", saml("no-session-name.b64"))
    no("a session name with a blank", "InvalidIdentityToken", 400, "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}",
       saml("bad-session-name.b64"))
    no("a source identity that AWS keeps for itself", "InvalidIdentityToken", 400, "Source Identity must match …", saml("bad-source-identity.b64"))
    no("another audience", "InvalidIdentityToken", 400, "Response does not contain the required audience.", saml("other-audience.b64"))
    no("too late", "ExpiredTokenException", 400, "Token must be redeemed within 5 minutes of issuance", saml("old.b64"))
    no("a role that does not exist", "AccessDenied", 403, NOT_AUTHORIZED, saml("for-missing-role.b64", role=ROLE_ARN + "Missing"))
    no("a role in other letters", "AccessDenied", 403, NOT_AUTHORIZED, saml("good.b64", role=ROLE_ARN + "sso/connect-sso"))
    no("a role that trusts somebody else", "AccessDenied", 403, NOT_AUTHORIZED, saml("for-page-role.b64", role=ROLE_ARN + "pages/page-0"))
    no("tags that the trust policy does not allow", "AccessDenied", 403, NOT_AUTHORIZED, saml("tags.b64"))
    no("a source identity that it does not allow", "AccessDenied", 403, NOT_AUTHORIZED, saml("source-identity.b64"))
    no("an assertion about nobody", "AccessDenied", 403, NOT_AUTHORIZED, saml("no-subject.b64"))
    no("a session policy that is none", "MalformedPolicyDocument", 400, "Syntax errors in policy.", saml("good.b64", Policy="{}"))
    no("tags and policies beyond all bounds", "PackedPolicyTooLarge", 400, "Packed policy consumes …% of allotted space",
       saml("many-tags.b64", role=ROLE_ARN + "tagged"))
    iam.update_assume_role_policy(RoleName="Connect-SSO", PolicyDocument=trust(
        {"Federated": PROVIDER}, ["sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"]))
    ok("tags are allowed now", saml("tags.b64"), lambda a: a["PackedPolicySize"] > 0)
    ok("a source identity, too", saml("source-identity.b64"), lambda a: a["SourceIdentity"] == "ana")
    ok("a session policy narrows", saml("good.b64", Policy=policy(allow("iam:ListRoles"))), lambda a: a["PackedPolicySize"] > 0)
    return key


def with_role(key, robot):
    session = client("sts", key)
    ok("the session says who it is", lambda: session.get_caller_identity(),
       lambda a: a["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/Connect-SSO/ana@example.com", lambda a: a["UserId"].startswith("AROA"))
    no("a session gives no session token", "AccessDenied", 403, "Cannot call GetSessionToken with session credentials", lambda: session.get_session_token())
    no("a forged token", "InvalidClientTokenId", 403, "The security token included in the request is invalid.",
       lambda: client("sts", {**key, "SessionToken": key["SessionToken"][:-8] + "AAAAAAAA"}).get_caller_identity())
    no("another secret", "SignatureDoesNotMatch", 403, "The request signature we calculated does not match the signature you provided.…",
       lambda: client("sts", {**key, "SecretAccessKey": "x" * 40}).get_caller_identity())
    assumed = ok("a role is assumed", lambda: sts_of(robot).assume_role(RoleArn=ROLE_ARN + "pages/page-0", RoleSessionName="robot"),
                 lambda a: a["AssumedRoleUser"]["Arn"].endswith("assumed-role/page-0/robot"))
    iam.put_role_policy(RoleName="page-0", PolicyName="chain", PolicyDocument=policy(allow("sts:AssumeRole")))
    no("chained roles last an hour", "ValidationError", 400,
       "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
       lambda: client("sts", assumed["Credentials"]).assume_role(RoleArn=ROLE_ARN + "pages/page-1", RoleSessionName="chained", DurationSeconds=7200))
    no("a role that does not trust", "AccessDenied", 403,
       f"User: arn:aws:iam::{ACCOUNT}:user/robots/robot is not authorized to perform: sts:AssumeRole on resource: {ROLE}",
       lambda: sts_of(robot).assume_role(RoleArn=ROLE, RoleSessionName="robot"))
    ok("a user's session token", lambda: sts_of(robot).get_session_token(), lambda a: a["Credentials"]["AccessKeyId"].startswith("ASIA"))
    ok("whose key it is", lambda: sts.get_access_key_info(AccessKeyId=key["AccessKeyId"]), lambda a: a["Account"] == ACCOUNT)
    no("a message that was never encoded", "InvalidAuthorizationMessageException", 400, "The message is not a valid encoded authorization message", lambda: sts.decode_authorization_message(EncodedMessage="nonsense"))
    iam.put_role_policy(RoleName="Connect-SSO", PolicyName="AWSRevokeOlderSessions", PolicyDocument=policy(
        {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"DateLessThan": {"aws:TokenIssueTime": time.strftime(
            "%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1))}}}))
    no("revoked sessions may nothing", "AccessDenied", 403, "… with an explicit deny in an identity-based policy…", lambda: client("iam", key).list_roles())


def with_chains(robot):
    """What a session hands on, and what it cannot change; second factors."""
    arn = f"arn:aws:iam::{ACCOUNT}:user/robots/robot"
    chain = ROLE_ARN + "chain"
    iam.create_role(RoleName="chain", AssumeRolePolicyDocument=trust({"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "sts:*"))
    iam.put_role_policy(RoleName="chain", PolicyName="chain", PolicyDocument=policy(allow("sts:*")))
    assume = lambda at=robot, **more: lambda: client("sts", at).assume_role(RoleArn=chain, RoleSessionName="link", **more)
    tags = [{"Key": "Team", "Value": "voice"}, {"Key": "Cost", "Value": "7"}]
    denied = "User: " + arn + " is not authorized to perform: {} on resource: " + chain
    no("tags need an action of their own", "AccessDenied", 403, denied.format("sts:TagSession"), assume(Tags=tags))
    no("so does a source identity", "AccessDenied", 403, denied.format("sts:SetSourceIdentity"), assume(SourceIdentity="robot"))
    iam.put_user_policy(UserName="robot", PolicyName="assume", PolicyDocument=policy(allow("sts:*")))
    no("half a second factor", "AccessDenied", 403, "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
       assume(SerialNumber=f"arn:aws:iam::{ACCOUNT}:mfa/robot"))
    no("a second factor that nobody has", "AccessDenied", 403, "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA"
       " serial number is valid and associated with this user.", assume(SerialNumber=f"arn:aws:iam::{ACCOUNT}:mfa/robot", TokenCode="123456"))
    no("tags that differ in case only", "InvalidParameterValue", 400, "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
       assume(Tags=[{"Key": "Team", "Value": "a"}, {"Key": "team", "Value": "b"}]))
    no("a transitive key without its tag", "InvalidParameterValue", 400, "The specified transitive tag key must be included in the requested tags.",
       assume(TransitiveTagKeys=["Team"]))
    first = ok("a session with tags and a source identity", assume(Tags=tags, TransitiveTagKeys=["Team"], SourceIdentity="robot"),
               lambda a: a["SourceIdentity"] == "robot", lambda a: a["PackedPolicySize"] > 0)["Credentials"]
    ok("it hands both on", assume(first), lambda a: a["SourceIdentity"] == "robot", lambda a: a["PackedPolicySize"] > 0)
    no("a transitive tag stays as it is", "InvalidParameterValue", 400, "One of the specified transitive tag keys can't be set because it conflicts with"
       " a transitive tag key from the calling session.", assume(first, Tags=[{"Key": "team", "Value": "chat"}]))
    no("a source identity stays as it is", "ValidationError", 400, "The source identity is already set for this assume role session",
       assume(first, SourceIdentity="eve"))
    no("a role that does not exist", "AccessDenied", 403, f"User: {arn} is not authorized to perform: sts:AssumeRole on resource: {ROLE_ARN}nobody",
       lambda: client("sts", robot).assume_role(RoleArn=ROLE_ARN + "nobody", RoleSessionName="link"))


def of_users(robot):
    """Sessions that users begin of themselves: fewer calls, and no longer than their key."""
    at = client("sts", robot)
    guest = ok("a federated user", lambda: at.get_federation_token(Name="guest", Policy=policy(allow("connect:ListInstances"))),
               lambda a: a["FederatedUser"] == {"FederatedUserId": f"{ACCOUNT}:guest", "Arn": f"arn:aws:sts::{ACCOUNT}:federated-user/guest"})["Credentials"]
    ok("who that is", lambda: client("sts", guest).get_caller_identity(), lambda a: a["UserId"] == f"{ACCOUNT}:guest")
    no("what its user may not, it may not", "AccessDeniedException", 403,
       f"User: arn:aws:sts::{ACCOUNT}:federated-user/guest is not authorized to perform: connect:ListInstances…", lambda: client("connect", guest).list_instances())
    iam.put_user_policy(UserName="robot", PolicyName="assume", PolicyDocument=policy(allow(["sts:*", "connect:*"])))
    ok("what both may, it may", lambda: client("connect", guest).list_instances())
    no("it assumes no role", "AccessDenied", 403, "Cannot call AssumeRole with session credentials",
       lambda: client("sts", guest).assume_role(RoleArn=ROLE_ARN + "chain", RoleSessionName="link"))
    no("it calls nothing of IAM", "InvalidClientTokenId", 403, "The security token included in the request is invalid", lambda: client("iam", guest).list_users())
    own = ok("a session of the user's own", lambda: at.get_session_token(DurationSeconds=900))["Credentials"]
    ok("that assumes roles", lambda: client("sts", own).assume_role(RoleArn=ROLE_ARN + "chain", RoleSessionName="link"))
    iam.update_access_key(UserName="robot", AccessKeyId=robot["AccessKeyId"], Status="Inactive")
    no("it ends with its key", "InvalidClientTokenId", 403, "The security token included in the request is invalid.",
       lambda: client("sts", own).get_caller_identity())
    iam.update_access_key(UserName="robot", AccessKeyId=robot["AccessKeyId"], Status="Active")


def sts_of(robot):
    return client("sts", robot)


def all_of_them(robot):
    iam.put_user_policy(UserName="robot", PolicyName="assume", PolicyDocument=policy(allow("sts:AssumeRole")))
    iam.create_role(RoleName="short", Path="/pages/", AssumeRolePolicyDocument=SAML_TRUST)
    iam.create_role(RoleName="tagged", AssumeRolePolicyDocument=trust({"Federated": PROVIDER}, ["sts:AssumeRoleWithSAML", "sts:TagSession"]))
    short = ends_soon()
    key = with_saml()
    with_role(key, robot)
    with_chains(robot)
    of_users(robot)
    return short
