"""STS: what works, and every error path of section 3 of the behaviour catalogue."""

from calls import *  # noqa: F401,F403

ROLE = ROLE_ARN + "sso/Connect-SSO"
NOT_AUTHORIZED = "Not authorized to perform sts:AssumeRoleWithSAML"
WRAPPED = "{} (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: {}; Request ID: …; Proxy: null)"


def saml(response, role=ROLE, provider=PROVIDER, at=sts, **more):
    return lambda: at.assume_role_with_saml(RoleArn=role, PrincipalArn=provider, SAMLAssertion=read(response), **more)


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
    no("a session policy that is none", "MalformedPolicyDocument", 400, ANY, saml("good.b64", Policy="{}"))
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
       "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining…",
       lambda: client("sts", assumed["Credentials"]).assume_role(RoleArn=ROLE_ARN + "pages/page-1", RoleSessionName="chained", DurationSeconds=7200))
    no("a role that does not trust", "AccessDenied", 403,
       f"User: arn:aws:iam::{ACCOUNT}:user/robots/robot is not authorized to perform: sts:AssumeRole on resource: {ROLE}",
       lambda: sts_of(robot).assume_role(RoleArn=ROLE, RoleSessionName="robot"))
    ok("a user's session token", lambda: sts_of(robot).get_session_token(), lambda a: a["Credentials"]["AccessKeyId"].startswith("ASIA"))
    ok("whose key it is", lambda: sts.get_access_key_info(AccessKeyId=key["AccessKeyId"]), lambda a: a["Account"] == ACCOUNT)
    no("a message that was never encoded", "InvalidAuthorizationMessageException", 400, ANY, lambda: sts.decode_authorization_message(EncodedMessage="nonsense"))
    iam.put_role_policy(RoleName="Connect-SSO", PolicyName="AWSRevokeOlderSessions", PolicyDocument=policy(
        {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"DateLessThan": {"aws:TokenIssueTime": time.strftime(
            "%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1))}}}))
    no("revoked sessions may nothing", "AccessDenied", 403, "… with an explicit deny in an identity-based policy…", lambda: client("iam", key).list_roles())


def sts_of(robot):
    return client("sts", robot)


def all_of_them(robot):
    iam.put_user_policy(UserName="robot", PolicyName="assume", PolicyDocument=policy(allow("sts:AssumeRole")))
    iam.create_role(RoleName="short", Path="/pages/", AssumeRolePolicyDocument=SAML_TRUST)
    iam.create_role(RoleName="tagged", AssumeRolePolicyDocument=trust({"Federated": PROVIDER}, ["sts:AssumeRoleWithSAML", "sts:TagSession"]))
    key = with_saml()
    with_role(key, robot)
