"""Permission sets, assignments and sign-in of programs, with the stock boto3 and aws command line.

The environment says who calls and where; START is the portal's address. Prints what was wrong, and
how much of it, last.
"""

import base64
import hashlib
import html
import http.cookiejar
import http.server
import json
import os
import pathlib
import pty
import re
import select
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import boto3
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

wrong = 0
START = os.environ["START"]
resolve = socket.getaddrinfo
socket.getaddrinfo = lambda h, *a, **k: resolve(
    "127.0.0.1" if h.endswith("localhost") else h, *a, **k
)


def check(what, holds):
    global wrong
    if not holds:
        wrong += 1
        print("wrong:", what)


def err(code, call, /, msg=None, **arguments):
    try:
        check(("no", code, "but", call(**arguments)), False)
    except ClientError as e:
        error = e.response["Error"]
        fits = error["Code"] == code and (msg is None or re.fullmatch(msg, error["Message"]))
        check(("expected", code, msg, "found", str(e)), fits)


class Browser:
    """What a person does in the portal."""

    def __init__(self):
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(jar), Stop()
        )
        self.url = self.text = ""

    def go(self, url, form=None, origin=None):
        headers = {}
        data = None
        if form is not None:
            data = urllib.parse.urlencode(form).encode()
            at = urllib.parse.urlsplit(self.url)
            headers = {"Origin": origin or f"{at.scheme}://{at.netloc}"}
        try:
            answer = self.opener.open(urllib.request.Request(url, data, headers), timeout=60)
        except urllib.error.HTTPError as e:
            answer = e
        self.url, self.text, self.status = answer.geturl(), answer.read().decode(), answer.status
        return self

    def send(self, form, origin=None, **more):
        found = re.search(
            r'<form id="%s"[^>]*action="([^"]*)"[^>]*>(.*?)</form>' % form, self.text, re.S
        )
        assert found, self.text
        fields = dict(
            re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', found.group(2))
        )
        fields = {name: html.unescape(value) for name, value in fields.items()}
        fields.update(more)
        return self.go(
            urllib.parse.urljoin(self.url, html.unescape(found.group(1))), fields, origin
        )

    def sign_in(self, name):
        return self.send("sign-in", username=name, password=name + "-Elsewhere-2026!")


class Stop(urllib.request.HTTPRedirectHandler):
    """Does not go where a program of the person's own would listen."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        if newurl.startswith("http://127.0.0.1:1/"):
            headers["X-Program"] = newurl
            Stop.last = newurl
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


sso = boto3.client("sso-admin")
store = boto3.client("identitystore")
iam = boto3.client("iam")
sts = boto3.client("sts")
account = sts.get_caller_identity()["Account"]
anyone = Config(signature_version=UNSIGNED)
oidc = boto3.client("sso-oidc", config=anyone)
portal = boto3.client("sso", config=anyone)

# Instance
instance = sso.list_instances()["Instances"][0]
I, D = instance["InstanceArn"], instance["IdentityStoreId"]
check("the instance is active", instance["Status"] == "ACTIVE")
check("its owner", sso.describe_instance(InstanceArn=I)["OwnerAccountId"] == account)
sso.update_instance(InstanceArn=I, Name="Ours")
check("its name", sso.describe_instance(InstanceArn=I)["Name"] == "Ours")
check("its region", sso.list_regions(InstanceArn=I)["Regions"][0]["IsPrimaryRegion"])
err("AccessDeniedException", sso.create_instance)
err("ConflictException", sso.delete_instance, InstanceArn=I)
err(
    "ResourceNotFoundException",
    sso.describe_instance,
    InstanceArn="arn:aws:sso:::instance/ssoins-0000000000000000",
)
err("ValidationException", sso.describe_instance, InstanceArn="not-an-instance")

zoe, ben = (
    store.get_user_id(
        IdentityStoreId=D,
        AlternateIdentifier={
            "UniqueAttribute": {"AttributePath": "userName", "AttributeValue": name}
        },
    )["UserId"]
    for name in ("zoe", "ben")
)
readers = store.get_group_id(
    IdentityStoreId=D,
    AlternateIdentifier={
        "UniqueAttribute": {"AttributePath": "displayName", "AttributeValue": "readers"}
    },
)["GroupId"]

# Permission sets
made = sso.create_permission_set(
    InstanceArn=I, Name="Readers", SessionDuration="PT2H", Tags=[{"Key": "team", "Value": "desk"}]
)["PermissionSet"]
P = made["PermissionSetArn"]
S = {"InstanceArn": I, "PermissionSetArn": P}
check("its duration", made["SessionDuration"] == "PT2H")
err("ConflictException", sso.create_permission_set, InstanceArn=I, Name="Readers")
err(
    "ValidationException",
    sso.create_permission_set,
    InstanceArn=I,
    Name="Long",
    SessionDuration="PT13H",
)
err("ValidationException", sso.create_permission_set, InstanceArn=I, Name="No spaces")
READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess"
sso.attach_managed_policy_to_permission_set(**S, ManagedPolicyArn=READ_ONLY)
err(
    "ConflictException",
    sso.attach_managed_policy_to_permission_set,
    **S,
    ManagedPolicyArn=READ_ONLY,
)
err(
    "ResourceNotFoundException",
    sso.attach_managed_policy_to_permission_set,
    **S,
    ManagedPolicyArn="arn:aws:iam::aws:policy/NoSuchPolicy",
)
check(
    "attached",
    sso.list_managed_policies_in_permission_set(**S)["AttachedManagedPolicies"]
    == [{"Name": "ReadOnlyAccess", "Arn": READ_ONLY}],
)
check("no inline policy", sso.get_inline_policy_for_permission_set(**S)["InlinePolicy"] == "")
err("ValidationException", sso.put_inline_policy_to_permission_set, **S, InlinePolicy="{}")
err("ResourceNotFoundException", sso.get_permissions_boundary_for_permission_set, **S)
sso.put_permissions_boundary_to_permission_set(
    **S, PermissionsBoundary={"ManagedPolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}
)
check("limited", sso.get_permissions_boundary_for_permission_set(**S)["PermissionsBoundary"])
sso.delete_permissions_boundary_from_permission_set(**S)
sso.tag_resource(InstanceArn=I, ResourceArn=P, Tags=[{"Key": "more", "Value": "x"}])
sso.untag_resource(InstanceArn=I, ResourceArn=P, TagKeys=["more"])
check(
    "tagged",
    sso.list_tags_for_resource(InstanceArn=I, ResourceArn=P)["Tags"]
    == [{"Key": "team", "Value": "desk"}],
)
for number in range(3):
    sso.create_permission_set(InstanceArn=I, Name=f"Other{number}")
pages = sso.get_paginator("list_permission_sets").paginate(
    InstanceArn=I, PaginationConfig={"PageSize": 2}
)
listed = [arn for page in pages for arn in page["PermissionSets"]]
check("four sets on pages of two", len(listed) == 4 and P in listed)
for arn in listed:
    if arn != P:
        sso.delete_permission_set(InstanceArn=I, PermissionSetArn=arn)

# Assignments and roles
to_readers = {
    **S,
    "TargetId": account,
    "TargetType": "AWS_ACCOUNT",
    "PrincipalType": "GROUP",
    "PrincipalId": readers,
}
err(
    "ResourceNotFoundException",
    sso.create_account_assignment,
    **{**to_readers, "TargetId": "999999999999"},
)
done = sso.create_account_assignment(**to_readers)["AccountAssignmentCreationStatus"]
status = sso.describe_account_assignment_creation_status(
    InstanceArn=I, AccountAssignmentCreationRequestId=done["RequestId"]
)["AccountAssignmentCreationStatus"]
check(("assigned", status), status["Status"] == "SUCCEEDED")
check(
    "listed",
    [a["PrincipalId"] for a in sso.list_account_assignments(**S, AccountId=account)["AccountAssignments"]]
    == [readers],
)
check(
    "through the group",
    sso.list_account_assignments_for_principal(
        InstanceArn=I, PrincipalId=zoe, PrincipalType="USER"
    )["AccountAssignments"][0]["PrincipalType"]
    == "GROUP",
)
role = iam.list_roles(PathPrefix="/aws-reserved/")["Roles"][0]
check(("role", role["RoleName"]), re.fullmatch(r"AWSReservedSSO_Readers_[0-9a-f]{16}", role["RoleName"]))
err(
    "UnmodifiableEntity",
    iam.delete_role,
    msg=r"Cannot perform the operation on the protected role 'AWSReservedSSO_\w+' - this role is only modifiable by AWS",
    RoleName=role["RoleName"],
)
err(
    "InvalidInput",
    iam.create_role,
    RoleName="Mine",
    Path="/aws-reserved/sso.amazonaws.com/",
    AssumeRolePolicyDocument=json.dumps(role["AssumeRolePolicyDocument"]),
)
own = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": {
            "Effect": "Deny",
            "Action": "iam:ListUsers",
            "Resource": "*",
            "Condition": {"StringEquals": {"aws:PrincipalTag/who": "zoe"}},
        },
    }
)
sso.put_inline_policy_to_permission_set(**S, InlinePolicy=own)
stale = "LATEST_PERMISSION_SET_NOT_PROVISIONED"
check(
    "stale",
    sso.list_accounts_for_provisioned_permission_set(**S, ProvisioningStatus=stale)["AccountIds"]
    == [account],
)
again = sso.provision_permission_set(**S, TargetType="ALL_PROVISIONED_ACCOUNTS")
again = sso.describe_permission_set_provisioning_status(
    InstanceArn=I,
    ProvisionPermissionSetRequestId=again["PermissionSetProvisioningStatus"]["RequestId"],
)["PermissionSetProvisioningStatus"]
check(("provisioned", again), again["Status"] == "SUCCEEDED")
check(
    "inline in the role",
    iam.list_role_policies(RoleName=role["RoleName"])["PolicyNames"] == ["AwsSSOInlinePolicy"],
)
check(
    "fresh",
    sso.list_permission_sets_provisioned_to_account(InstanceArn=I, AccountId=account)[
        "PermissionSets"
    ]
    == [P],
)
err(
    "ConflictException",
    sso.delete_permission_set,
    msg="Could not delete because PermissionSet has ApplicationProfile associated with it",
    **S,
)
A = {"AccessControlAttributes": [{"Key": "who", "Value": {"Source": ["${path:userName}"]}}]}
err(
    "ResourceNotFoundException",
    sso.describe_instance_access_control_attribute_configuration,
    InstanceArn=I,
)
sso.create_instance_access_control_attribute_configuration(
    InstanceArn=I, InstanceAccessControlAttributeConfiguration=A
)
check(
    "attributes",
    sso.describe_instance_access_control_attribute_configuration(InstanceArn=I)[
        "InstanceAccessControlAttributeConfiguration"
    ]
    == A,
)

# A program with a device code
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
SCOPES = ["sso:account:access"]
err("InvalidScopeException", oidc.register_client, clientName="x", clientType="public", scopes=["all"])
err("InvalidRequestException", oidc.register_client, clientName="x", clientType="confidential")
err(
    "InvalidRedirectUriException",
    oidc.register_client,
    clientName="x",
    clientType="public",
    redirectUris=["https://example.com/steal"],
)
program = oidc.register_client(clientName="a program", clientType="public", scopes=SCOPES)
C = {"clientId": program["clientId"], "clientSecret": program["clientSecret"]}
err(
    "InvalidRequestException",
    oidc.start_device_authorization,
    **C,
    startUrl="https://example.com/start",
)
err(
    "InvalidClientException",
    oidc.start_device_authorization,
    clientId=C["clientId"],
    clientSecret="no",
    startUrl=START,
)
begun = oidc.start_device_authorization(**C, startUrl=START)
check("a code to compare", re.fullmatch("[A-Z]{4}-[A-Z]{4}", begun["userCode"]))
T = {**C, "grantType": DEVICE, "deviceCode": begun["deviceCode"]}
err("AuthorizationPendingException", oidc.create_token, **T)
answers = set()
for _ in range(20):
    try:
        oidc.create_token(**T)
    except ClientError as e:
        answers.add(e.response["Error"]["Code"])
check(("too often", answers), "SlowDownException" in answers)
person = Browser().go(begun["verificationUri"]).sign_in("zoe")
person.send("device", user_code="ZZZZ-ZZZZ")
check("a code that nobody has", person.status == 404)
person.send("device", user_code=begun["userCode"].lower().replace("-", " "))
check(("consent", person.url), "a program" in person.text and begun["userCode"] in person.text)
stranger = Browser()
stranger.opener = person.opener
stranger.url, stranger.text = person.url, person.text
stranger.send("consent", origin="https://example.com", answer="allow")
check("a form of another site does not count", stranger.status == 403)
time.sleep(begun["interval"])
err("AuthorizationPendingException", oidc.create_token, **T)
person.send("consent", answer="allow")
check("approved", person.status == 200)
token = oidc.create_token(**T)
check("an hour", token["expiresIn"] == 3600 and token["refreshToken"])
err("InvalidGrantException", oidc.create_token, **T)
B = {"accessToken": token["accessToken"]}
check("accounts", portal.list_accounts(**B)["accountList"][0]["accountId"] == account)
check(
    "roles",
    [r["roleName"] for r in portal.list_account_roles(**B, accountId=account)["roleList"]]
    == ["Readers"],
)
err("ForbiddenException", portal.get_role_credentials, msg="No access", **B, roleName="Admin", accountId=account)
err(
    "UnauthorizedException",
    portal.get_role_credentials,
    msg="Session token not found or invalid",
    accessToken="no",
    roleName="Readers",
    accountId=account,
)
keys = portal.get_role_credentials(**B, roleName="Readers", accountId=account)["roleCredentials"]
check("two hours", 7100 < keys["expiration"] / 1000 - time.time() < 7300)
session = boto3.Session(keys["accessKeyId"], keys["secretAccessKey"], keys["sessionToken"])
arn = session.client("sts").get_caller_identity()["Arn"]
check(arn, re.fullmatch(rf"arn:aws:sts::{account}:assumed-role/AWSReservedSSO_Readers_\w+/zoe", arn))
session.client("iam").list_roles()
err("AccessDenied", session.client("iam").list_users)
err("AccessDenied", session.client("iam").create_user, UserName="x")

# The same program again, by its refresh token; then signed out
F = {**C, "grantType": "refresh_token", "refreshToken": token["refreshToken"]}
fresh = oidc.create_token(**F)
check("refreshed", fresh["accessToken"] != token["accessToken"])
portal.list_accounts(accessToken=fresh["accessToken"])
portal.logout(accessToken=fresh["accessToken"])
err("UnauthorizedException", portal.list_accounts, **B)
err("InvalidGrantException", oidc.create_token, **F)

# A program that opens a browser
BACK = "http://127.0.0.1:1/oauth/callback"
program = oidc.register_client(
    clientName="cli",
    clientType="public",
    scopes=SCOPES,
    redirectUris=["http://127.0.0.1/oauth/callback"],
    grantTypes=["authorization_code", "refresh_token"],
    issuerUrl=START,
)
C = {"clientId": program["clientId"], "clientSecret": program["clientSecret"]}
verifier = base64.urlsafe_b64encode(os.urandom(48)).decode()
challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def ask(**changed):
    query = {
        "response_type": "code",
        "client_id": C["clientId"],
        "redirect_uri": BACK,
        "state": "a state&more",
        "code_challenge_method": "S256",
        "code_challenge": challenge,
        "scopes": "sso:account:access",
    }
    return os.environ["AWS_ENDPOINT_URL"] + "/authorize?" + urllib.parse.urlencode({**query, **changed})


check("not elsewhere", Browser().go(ask(redirect_uri="http://127.0.0.1:1/other")).status == 400)
check("not without PKCE", Browser().go(ask(code_challenge_method="plain")).status == 400)
person = Browser().go(ask()).sign_in("zoe")
check("asked", 'id="consent"' in person.text)
person.send("consent", answer="deny")
check(Stop.last, Stop.last == BACK + "?error=access_denied&state=a+state%26more")
person.go(ask())
check("no second sign-in", 'id="consent"' in person.text)
person.send("consent", answer="allow")
answer = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(Stop.last).query))
check("its state", answer["state"] == "a state&more")
T = {**C, "grantType": "authorization_code", "code": answer["code"], "redirectUri": BACK}
err("InvalidGrantException", oidc.create_token, **T, codeVerifier="x" * 43)
err("InvalidGrantException", oidc.create_token, **{**T, "redirectUri": BACK + "x"}, codeVerifier=verifier)
token = oidc.create_token(**T, codeVerifier=verifier)
err("InvalidGrantException", oidc.create_token, **T, codeVerifier=verifier)
portal.list_accounts(accessToken=token["accessToken"])

# Somebody who has nothing; somebody who is disabled
begun = oidc.start_device_authorization(**C, startUrl=START)
Browser().go(begun["verificationUriComplete"]).sign_in("ben").send("consent", answer="allow")
bens = oidc.create_token(**C, grantType=DEVICE, deviceCode=begun["deviceCode"])["accessToken"]
check("nothing", portal.list_accounts(accessToken=bens)["accountList"] == [])
err("ForbiddenException", portal.get_role_credentials, accessToken=bens, roleName="Readers", accountId=account)

# The portal's page of accounts
person.go(START.removesuffix("/start") + "/accounts")
check("accounts in the portal", "Readers" in person.text and account in person.text)
form = re.search(r'action="([^"]*/keys)"', person.text).group(1)
person.go(urllib.parse.urljoin(person.url, form), {})
check("keys in the portal", "AWS_SESSION_TOKEN" in person.text)
person.go(urllib.parse.urljoin(person.url, form.replace("/keys", "/console")), {})
check(("console", person.url), "console." in person.url and "AWSReservedSSO_Readers" in person.text)

# The command line, whichever of version 2 there is
aws = next((p for p in (shutil.which("aws"), "/usr/bin/aws") if p and os.path.exists(p)
            and "aws-cli/2" in subprocess.run([p, "--version"], capture_output=True, text=True).stdout), None)
if aws is None:
    print("skipped: there is no aws command line of version 2")
else:
    home = pathlib.Path(tempfile.mkdtemp())
    config = home / "config"
    config.write_text(
        f"[sso-session my]\nsso_start_url = {START}\nsso_region = us-east-1\n"
        "sso_registration_scopes = sso:account:access\n"
        f"[profile zoe]\nsso_session = my\nsso_account_id = {account}\nsso_role_name = Readers\n"
        f"[profile old]\nsso_start_url = {START}\nsso_region = us-east-1\n"
        f"sso_account_id = {account}\nsso_role_name = Readers\n"
    )
    # Versions that know no AWS_ENDPOINT_URL are told by the rules that they read their endpoints from.
    rules = {"version": "1.0", "parameters": {
        "Region": {"builtIn": "AWS::Region", "required": False, "type": "String"},
        "UseDualStack": {"builtIn": "AWS::UseDualStack", "required": True, "default": False, "type": "Boolean"},
        "UseFIPS": {"builtIn": "AWS::UseFIPS", "required": True, "default": False, "type": "Boolean"},
        "Endpoint": {"builtIn": "SDK::Endpoint", "required": False, "type": "String"},
        "UseGlobalEndpoint": {"builtIn": "AWS::STS::UseGlobalEndpoint", "required": False, "default": False, "type": "Boolean"},
    }, "rules": [{"conditions": [], "type": "endpoint", "endpoint": {
        "url": os.environ["AWS_ENDPOINT_URL"], "properties": {}, "headers": {}}}]}
    for service, version in (("sso-oidc", "2019-06-10"), ("sso", "2019-06-10"), ("sts", "2011-06-15")):
        folder = home / "models" / service / version
        folder.mkdir(parents=True)
        (folder / "endpoint-rule-set-1.json").write_text(json.dumps(rules))
    environment = {k: v for k, v in os.environ.items() if not k.startswith("AWS_") or k == "AWS_ENDPOINT_URL"}
    environment.update(HOME=str(home), AWS_CONFIG_FILE=str(config), AWS_DATA_PATH=str(home / "models"),
                       AWS_SHARED_CREDENTIALS_FILE="/dev/null", AWS_DEFAULT_REGION="us-east-1",
                       AWS_EC2_METADATA_DISABLED="true", AWS_PAGER="", PYTHONUNBUFFERED="1")
    for profile in ("zoe", "old"):
        command = [aws, "sso", "login", "--no-browser", "--profile", profile]
        login = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        said = ""
        for line in login.stdout:
            said += line
            found = re.search(r"http\S+/device/[A-Z-]{9}|http\S+/authorize\?\S+", line)
            if found:
                Browser().go(found.group()).sign_in("zoe").send("consent", answer="allow")
        check(("aws sso login", profile, said), login.wait(60) == 0)
        who = subprocess.run([aws, "sts", "get-caller-identity", "--profile", profile],
                             env=environment, capture_output=True, text=True)
        check(("who", profile, who), "AWSReservedSSO_Readers" in who.stdout and "/zoe" in who.stdout)
    # A person sets up a profile by the questions of aws configure sso, and signs in with it
    ours, theirs = pty.openpty()
    asking = subprocess.Popen([aws, "configure", "sso", "--no-browser"], env={**environment, "TERM": "dumb"},
                              stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    answers = [("session name", "ours"), ("start URL", START), ("region", "us-east-1"), ("scopes", "sso:account:access"),
               (r"http\S+/authorize\?\S+\s|http\S+/device/[A-Z-]{9}\s", None), ("lient Region", "eu-central-1"),
               ("output", "json"), ("rofile name", "mine")]
    said = ""
    for question, answer in answers:
        start = len(said)
        found = None
        while found is None and select.select([ours], [], [], 60)[0]:
            try:
                said += os.read(ours, 4096).decode()
            except OSError:  # it ended
                break
            found = re.search(question, said[start:])
        check(("aws configure sso asks", question, said[start:]), found)
        if found and answer is None:
            Browser().go(found.group().strip()).sign_in("zoe").send("consent", answer="allow")
        elif found:
            os.write(ours, answer.encode() + b"\r")
    try:
        while os.read(ours, 4096):
            pass
    except OSError:
        pass  # it ended
    check(("aws configure sso", said), asking.wait(60) == 0)
    check("the profile", f"sso_account_id = {account}" in config.read_text() and "[profile mine]" in config.read_text())
    who = subprocess.run([aws, "sts", "get-caller-identity", "--profile", "mine"],
                         env=environment, capture_output=True, text=True)
    check(("who configured", who), "AWSReservedSSO_Readers" in who.stdout and "/zoe" in who.stdout)
    out = subprocess.run([aws, "sso", "logout"], env=environment, capture_output=True, text=True)
    check(("aws sso logout", out), out.returncode == 0)
    who = subprocess.run([aws, "sts", "get-caller-identity", "--profile", "mine"],
                         env=environment, capture_output=True, text=True)
    check(("signed out", who), who.returncode != 0 and "SSO" in who.stderr)

# Everything goes, and the role with it
gone = sso.delete_account_assignment(**to_readers)["AccountAssignmentDeletionStatus"]
gone = sso.describe_account_assignment_deletion_status(
    InstanceArn=I, AccountAssignmentDeletionRequestId=gone["RequestId"]
)["AccountAssignmentDeletionStatus"]
check(("unassigned", gone), gone["Status"] == "SUCCEEDED")
check("no role", iam.list_roles(PathPrefix="/aws-reserved/")["Roles"] == [])
err("AccessDenied", session.client("iam").list_roles)
err("ForbiddenException", portal.get_role_credentials, accessToken=token["accessToken"], roleName="Readers", accountId=account)
sso.delete_permission_set(**S)
err("ResourceNotFoundException", sso.describe_permission_set, msg=r"Could not find PermissionSet with id ps-\w+", **S)
sso.delete_instance_access_control_attribute_configuration(InstanceArn=I)

# Applications: OAuth ones are made here, SAML ones listed and assigned
P2 = "arn:aws:sso::aws:applicationProvider/custom"
check("providers", len(sso.list_application_providers()["ApplicationProviders"]) == 2)
check(
    "oauth",
    sso.describe_application_provider(ApplicationProviderArn=P2)["FederationProtocol"] == "OAUTH",
)
err(
    "ValidationException",
    sso.create_application,
    InstanceArn=I,
    ApplicationProviderArn=P2 + "-saml",
    Name="Connect",
)
own = sso.create_application(
    InstanceArn=I,
    ApplicationProviderArn=P2,
    Name="Desk",
    PortalOptions={"SignInOptions": {"Origin": "APPLICATION", "ApplicationUrl": "https://desk.example.com"}},
    Tags=[{"Key": "a", "Value": "b"}],
)["ApplicationArn"]
both = sso.list_applications(InstanceArn=I)["Applications"]
check(("both kinds", both), sorted(a["Name"] for a in both) == ["Desk", "Wiki"])
wiki = next(a["ApplicationArn"] for a in both if a["Name"] == "Wiki")
check("saml", sso.describe_application(ApplicationArn=wiki)["ApplicationProviderArn"] == P2 + "-saml")
for app in (own, wiki):
    W = {"ApplicationArn": app, "PrincipalId": zoe, "PrincipalType": "USER"}
    err("ResourceNotFoundException", sso.describe_application_assignment, **W)
    sso.create_application_assignment(**W)
    check("assigned", sso.describe_application_assignment(**W)["PrincipalId"] == zoe)
    if app == own:
        person.go(START.removesuffix("/start") + "/")
        check("a tile", 'href="https://desk.example.com"' in person.text and ">Desk<" in person.text)
        check("not for ben", "desk.example.com" not in Browser().go(START).sign_in("ben").text)
    check("one", len(sso.list_application_assignments(ApplicationArn=app)["ApplicationAssignments"]) == 1)
mine = sso.list_application_assignments_for_principal(InstanceArn=I, PrincipalId=zoe, PrincipalType="USER")
check("two", len(mine["ApplicationAssignments"]) == 2)
sso.put_application_assignment_configuration(ApplicationArn=own, AssignmentRequired=False)
check("free", not sso.get_application_assignment_configuration(ApplicationArn=own)["AssignmentRequired"])
err("ValidationException", sso.put_application_assignment_configuration, ApplicationArn=wiki, AssignmentRequired=False)
sso.update_application(ApplicationArn=own, Name="Desk 2", Status="DISABLED")
sso.update_application(ApplicationArn=wiki, Status="DISABLED")
check("off", all(sso.describe_application(ApplicationArn=a)["Status"] == "DISABLED" for a in (own, wiki)))
check("tags", sso.list_tags_for_resource(ResourceArn=own)["Tags"] == [{"Key": "a", "Value": "b"}])
# What an OAuth application may do, and who outside is trusted to say who a person is
O = {"ApplicationArn": own}
JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
oidc_jwt = {
    "IssuerUrl": "https://issuer.example.com",
    "ClaimAttributePath": "email",
    "IdentityStoreAttributePath": "emails.value",
    "JwksRetrievalOption": "OPEN_ID_DISCOVERY",
}
issuer = sso.create_trusted_token_issuer(
    InstanceArn=I,
    Name="outside",
    TrustedTokenIssuerType="OIDC_JWT",
    TrustedTokenIssuerConfiguration={"OidcJwtConfiguration": oidc_jwt},
    Tags=[{"Key": "a", "Value": "b"}],
)["TrustedTokenIssuerArn"]
sso.update_trusted_token_issuer(
    TrustedTokenIssuerArn=issuer,
    TrustedTokenIssuerConfiguration={"OidcJwtConfiguration": {"ClaimAttributePath": "preferred_username"}},
)
described = sso.describe_trusted_token_issuer(TrustedTokenIssuerArn=issuer)
check(
    ("issuer", described),
    described["TrustedTokenIssuerConfiguration"]["OidcJwtConfiguration"]
    == {**oidc_jwt, "ClaimAttributePath": "preferred_username"},
)
check("issuers", [i["TrustedTokenIssuerArn"] for i in sso.list_trusted_token_issuers(InstanceArn=I)["TrustedTokenIssuers"]] == [issuer])
check("its tags", sso.list_tags_for_resource(ResourceArn=issuer)["Tags"] == [{"Key": "a", "Value": "b"}])
grants = {
    "authorization_code": {"AuthorizationCode": {"RedirectUris": ["https://desk.example.com/back"]}},
    "refresh_token": {"RefreshToken": {}},
    JWT: {"JwtBearer": {"AuthorizedTokenIssuers": [{"TrustedTokenIssuerArn": issuer, "AuthorizedAudiences": ["desk"]}]}},
    "urn:ietf:params:oauth:grant-type:token-exchange": {"TokenExchange": {}},
}
for kind, grant in grants.items():
    err("ResourceNotFoundException", sso.get_application_grant, **O, GrantType=kind)
    sso.put_application_grant(**O, GrantType=kind, Grant=grant)
    check(kind, sso.get_application_grant(**O, GrantType=kind)["Grant"] == grant)
check("four grants", {g["GrantType"]: g["Grant"] for g in sso.list_application_grants(**O)["Grants"]} == grants)
err("ValidationException", sso.put_application_grant, **O, GrantType="refresh_token", Grant=grants[JWT])
err("ValidationException", sso.put_application_grant, **O, GrantType="authorization_code",
    Grant={"AuthorizationCode": {"RedirectUris": ["http://desk.example.com/back"]}})
err("ResourceNotFoundException", sso.put_application_grant, **O, GrantType=JWT, Grant={"JwtBearer": {"AuthorizedTokenIssuers": [
    {"TrustedTokenIssuerArn": issuer[:-12] + "000000000000", "AuthorizedAudiences": ["desk"]}]}})
err("ValidationException", sso.put_application_grant, ApplicationArn=wiki, GrantType="refresh_token", Grant={"RefreshToken": {}})
sso.put_application_access_scope(**O, Scope="sso:account:access")
second = sso.create_application(InstanceArn=I, ApplicationProviderArn=P2, Name="Second")["ApplicationArn"]
sso.put_application_assignment_configuration(ApplicationArn=second, AssignmentRequired=False)
W0 = {**O, "PrincipalId": zoe, "PrincipalType": "USER"}
sso.put_application_access_scope(**O, Scope="desk:read", AuthorizedTargets=[own])
check("scope", sso.get_application_access_scope(**O, Scope="desk:read")["AuthorizedTargets"] == [own])
check("scopes", [s["Scope"] for s in sso.list_application_access_scopes(**O)["Scopes"]] == ["desk:read", "sso:account:access"])
err("ValidationException", sso.put_application_access_scope, **O, Scope="not a scope")
actor = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": account},
         "Action": "sso-oauth:CreateTokenWithIAM", "Resource": "*"}}
sso.put_application_authentication_method(
    **O, AuthenticationMethodType="IAM", AuthenticationMethod={"Iam": {"ActorPolicy": actor}}
)
check("actors", sso.get_application_authentication_method(**O, AuthenticationMethodType="IAM")
      ["AuthenticationMethod"]["Iam"]["ActorPolicy"] == actor)
check("one method", len(sso.list_application_authentication_methods(**O)["AuthenticationMethods"]) == 1)
err("ValidationException", sso.put_application_authentication_method, **O, AuthenticationMethodType="IAM",
    AuthenticationMethod={"Iam": {"ActorPolicy": {"Statement": {"Effect": "Perhaps"}}}})
check("no background", sso.get_application_session_configuration(**O)["UserBackgroundSessionApplicationStatus"] == "DISABLED")
sso.put_application_session_configuration(**O, UserBackgroundSessionApplicationStatus="ENABLED")
check("background", sso.get_application_session_configuration(**O)["UserBackgroundSessionApplicationStatus"] == "ENABLED")
# The application gets tokens of people
TOKEN = "urn:ietf:params:oauth:token-type:access_token"
caller = boto3.client("sso-oidc")
key = rsa.generate_private_key(65537, 2048)


def b64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class Issuer(http.server.BaseHTTPRequestHandler):
    """Publishes its key."""

    def do_GET(self):
        n = key.public_key().public_numbers().n
        if self.path == "/.well-known/openid-configuration":
            text = {"issuer": OUTSIDE, "jwks_uri": OUTSIDE + "/keys"}
        else:
            text = {"keys": [{"kty": "RSA", "kid": "one", "use": "sig", "n": b64(n.to_bytes(256, "big")), "e": "AQAB"}]}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(text).encode())

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Issuer)
threading.Thread(target=server.serve_forever, daemon=True).start()
OUTSIDE = f"http://127.0.0.1:{server.server_port}"


def said(header=None, by=None, **claims):
    now = int(time.time())
    claims = {"iss": OUTSIDE, "aud": "desk", "sub": "x", "exp": now + 300, "user": {"mail": "zoe@example.com"}, **claims}
    text = b64(json.dumps(header or {"alg": "RS256", "kid": "one"}).encode()) + "." + b64(json.dumps(claims).encode())
    return text + "." + b64((by or key).sign(text.encode(), padding.PKCS1v15(), hashes.SHA256()))


near = sso.create_trusted_token_issuer(
    InstanceArn=I, Name="near", TrustedTokenIssuerType="OIDC_JWT",
    TrustedTokenIssuerConfiguration={"OidcJwtConfiguration": {**oidc_jwt, "IssuerUrl": OUTSIDE, "ClaimAttributePath": "user.mail"}},
)["TrustedTokenIssuerArn"]
sso.put_application_grant(**O, GrantType=JWT, Grant={"JwtBearer": {"AuthorizedTokenIssuers": [
    {"TrustedTokenIssuerArn": near, "AuthorizedAudiences": ["desk"]}]}})
J = {"clientId": own, "grantType": JWT}
err("UnauthorizedClientException", caller.create_token_with_iam, **J, assertion=said())  # disabled
sso.update_application(ApplicationArn=own, Status="ENABLED")
got = caller.create_token_with_iam(**J, assertion=said())
check(("an hour", got["expiresIn"]), got["expiresIn"] == 3600 and got["refreshToken"])
check(got["scope"], got["scope"] == ["desk:read", "sso:account:access"])
check("it opens accounts", portal.list_accounts(accessToken=got["accessToken"])["accountList"] == [])
read = caller.create_token_with_iam(**J, assertion=said(), scope=["desk:read"])
err("UnauthorizedException", portal.list_accounts, accessToken=read["accessToken"])
err("InvalidScopeException", caller.create_token_with_iam, **J, assertion=said(), scope=["desk:write"])
other = rsa.generate_private_key(65537, 2048)
for what, bad in {
    "another key": said(by=other),
    "no signature": said(header={"alg": "none"}),
    "another algorithm": said(header={"alg": "HS256", "kid": "one"}),
    "an unknown key": said(header={"alg": "RS256", "kid": "two"}),
    "another audience": said(aud=["help", "me"]),
    "another issuer": said(iss="https://issuer.example.com"),
    "expired": said(exp=int(time.time()) - 1),
    "no end": said(exp=None),
    "not yet": said(nbf=int(time.time()) + 600),
    "nobody": said(user={"mail": "nobody@example.com"}),
    "no token": "x.y.z",
}.items():
    err("InvalidGrantException", caller.create_token_with_iam, **J, assertion=bad)
sso.put_application_assignment_configuration(ApplicationArn=own, AssignmentRequired=True)
err("AccessDeniedException", caller.create_token_with_iam, **J, assertion=said(user={"mail": "ben@example.com"}))
R = {"clientId": own, "grantType": "refresh_token"}
check("refreshed", caller.create_token_with_iam(**R, refreshToken=got["refreshToken"])["accessToken"] != got["accessToken"])
err("InvalidGrantException", caller.create_token_with_iam, **R, refreshToken=token["accessToken"])
person.go(os.environ["AWS_ENDPOINT_URL"] + "/authorize?" + urllib.parse.urlencode({
    "response_type": "code", "client_id": own, "redirect_uri": "https://elsewhere.example.com/back",
    "code_challenge_method": "S256", "code_challenge": challenge}))
check("not sent elsewhere", person.status == 400)
back = "http://127.0.0.1:1/desk"
sso.put_application_grant(**O, GrantType="authorization_code", Grant={"AuthorizationCode": {"RedirectUris": [back]}})
person.go(os.environ["AWS_ENDPOINT_URL"] + "/authorize?" + urllib.parse.urlencode({
    "response_type": "code", "client_id": own, "redirect_uri": back, "state": "s",
    "code_challenge_method": "S256", "code_challenge": challenge, "scope": "desk:read"}))
check(("asked for the application", person.text), "Desk 2" in person.text)
person.send("consent", answer="allow")
answer = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(Stop.last).query))
K = {"clientId": own, "grantType": "authorization_code", "code": answer["code"], "redirectUri": back}
err("InvalidGrantException", caller.create_token_with_iam, **K, codeVerifier="x" * 43)
coded = caller.create_token_with_iam(**K, codeVerifier=verifier)
check("its scope", coded["scope"] == ["desk:read"])
err("InvalidGrantException", caller.create_token_with_iam, **K, codeVerifier=verifier)
sso.put_application_grant(ApplicationArn=second, GrantType="urn:ietf:params:oauth:grant-type:token-exchange", Grant={"TokenExchange": {}})
sso.put_application_authentication_method(
    ApplicationArn=second, AuthenticationMethodType="IAM", AuthenticationMethod={"Iam": {"ActorPolicy": actor}})
X = {"clientId": second, "grantType": "urn:ietf:params:oauth:grant-type:token-exchange",
     "subjectToken": coded["accessToken"], "subjectTokenType": TOKEN}
err("InvalidGrantException", caller.create_token_with_iam, **X)
sso.put_application_access_scope(**O, Scope="desk:read", AuthorizedTargets=[second])
check("exchanged", caller.create_token_with_iam(**X)["issuedTokenType"] == TOKEN)
err("InvalidRequestException", caller.create_token_with_iam, **{**X, "subjectTokenType": TOKEN[:-12] + "jwt"})
err("InvalidClientException", caller.create_token_with_iam, **{**J, "clientId": own[:-1] + ("0" if own[-1] != "0" else "1")}, assertion=said())
iam.create_user(UserName="actor")
k = iam.create_access_key(UserName="actor")["AccessKey"]
actor_client = boto3.Session(k["AccessKeyId"], k["SecretAccessKey"]).client("sso-oidc")
err("AccessDeniedException", actor_client.create_token_with_iam, **J, assertion=said())
sso.put_application_authentication_method(**O, AuthenticationMethodType="IAM", AuthenticationMethod={"Iam": {"ActorPolicy": {
    "Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sso-oauth:CreateTokenWithIAM", "Resource": "*",
    "Principal": {"AWS": f"arn:aws:iam::{account}:user/actor"}}}}})
actor_client.create_token_with_iam(**J, assertion=said())
sso.delete_application_assignment(**W0)
err("AccessDeniedException", actor_client.create_token_with_iam, **J, assertion=said())
err("InvalidGrantException", caller.create_token_with_iam, **R, refreshToken=got["refreshToken"])
sso.create_application_assignment(**W0)
sso.delete_trusted_token_issuer(TrustedTokenIssuerArn=near)
err("InvalidGrantException", actor_client.create_token_with_iam, **J, assertion=said())
sso.delete_application(ApplicationArn=second)
sso.delete_application_access_scope(**O, Scope="desk:read")
err("ResourceNotFoundException", sso.delete_application_access_scope, **O, Scope="desk:read")
sso.delete_application_grant(**O, GrantType="refresh_token")
sso.delete_application_authentication_method(**O, AuthenticationMethodType="IAM")
err("ResourceNotFoundException", sso.get_application_authentication_method, **O, AuthenticationMethodType="IAM")
sso.delete_trusted_token_issuer(TrustedTokenIssuerArn=issuer)
err("ResourceNotFoundException", sso.describe_trusted_token_issuer, TrustedTokenIssuerArn=issuer)
for app in (own, wiki):
    sso.delete_application_assignment(ApplicationArn=app, PrincipalId=zoe, PrincipalType="USER")
    sso.delete_application(ApplicationArn=app)
    err("ResourceNotFoundException", sso.describe_application, ApplicationArn=app)

# Somebody without the permission
user = iam.create_user(UserName="helper")["User"]
key = iam.create_access_key(UserName="helper")["AccessKey"]
helper = boto3.Session(key["AccessKeyId"], key["SecretAccessKey"]).client("sso-admin")
err("AccessDeniedException", helper.list_permission_sets, InstanceArn=I)
policy = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sso:ListPermissionSets", "Resource": I}}
iam.put_user_policy(UserName="helper", PolicyName="p", PolicyDocument=json.dumps(policy))
check("allowed", helper.list_permission_sets(InstanceArn=I)["PermissionSets"] == [])
events = boto3.client("cloudtrail").lookup_events(
    LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "GetRoleCredentials"}]
)["Events"]
check("an event of the keys", any('"role_name":"Readers"' in e["CloudTrailEvent"].replace(" ", "") for e in events))

print(wrong, "wrong")
