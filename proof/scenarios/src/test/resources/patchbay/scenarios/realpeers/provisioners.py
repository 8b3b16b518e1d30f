"""What the access keys of Entra's and Okta's provisioners can do, with the stock boto3: rules 9.1, 9.2 and 9.4.

usage: provisioners.py MODELS      with PATCHBAY_URL and the root user's key in the environment

MODELS is the folder whose files name every operation that is served. Prints what was wrong; ends with 1 where anything was.
"""

import json
import os
import re
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ACCOUNT = "111122223333"
# AWS asks no policy about these: whoever has credentials may call them (STS API reference).
UNASKED = {"GetCallerIdentity", "GetSessionToken", "GetAccessKeyInfo", "DecodeAuthorizationMessage", "AssumeRoleWithSAML"}
# Refuses whoever is no session of a role before any policy is asked (rule 8.14).
NO_SESSION = {"connect": {"GetFederationToken"}}
UUID = "00000000-0000-0000-0000-000000000000"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/Desk"

wrong = []


def client(service, key=None):
    more = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]} if key else {}
    return boto3.client(service, region_name="us-east-1", endpoint_url=os.environ["PATCHBAY_URL"],
                        config=Config(retries={"max_attempts": 0}, parameter_validation=False), **more)


def check(what, holds, seen=""):
    if not holds:
        wrong.append(what)
        print("wrong:", what, seen)


def served(service):
    """The operations that a model file says are served, but for those that ask for no credentials."""
    with open(os.path.join(sys.argv[1], service + ".api"), encoding="utf-8") as file:
        return [m.group(1) for m in re.finditer(r"^operation (\w+)\n((?:  .*\n)*)", file.read(), re.M) if "  open yes" not in m.group(2)]


def example(shape, name="", depth=0):
    """The least that a model lets through: what is refused must not be refused for its form."""
    if shape.type_name == "structure":
        return {n: example(shape.members[n], n, depth + 1) for n in shape.required_members} if depth < 6 else {}
    if shape.type_name == "list":
        return [example(shape.member, name, depth + 1)]
    if shape.type_name == "map":
        return {"a": example(shape.value, name, depth + 1)}
    if shape.type_name in ("integer", "long", "float", "double"):
        return max(1, int(shape.metadata.get("min", 1)))
    if shape.type_name == "boolean":
        return True
    if shape.type_name == "timestamp":
        return "2026-11-28T00:00:00Z"
    return text(shape, name)


KNOWN = {
    "RoleArn": ROLE, "PolicyArn": f"arn:aws:iam::{ACCOUNT}:policy/p", "PolicySourceArn": f"arn:aws:iam::{ACCOUNT}:user/entra",
    "PermissionsBoundary": f"arn:aws:iam::{ACCOUNT}:policy/p", "SAMLProviderArn": f"arn:aws:iam::{ACCOUNT}:saml-provider/P",
    "AccountAlias": "desk", "AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "VersionId": "v1", "SAMLMetadataDocument": "x" * 1000,
    "RootId": "r-abcd", "ParentId": "r-abcd", "ChildId": "ou-abcd-12345678", "OrganizationalUnitId": "ou-abcd-12345678", "AccountId": "999999999999",
    "SourceParentId": "r-abcd", "DestinationParentId": "ou-abcd-12345678", "TargetId": "r-abcd", "ResourceId": "r-abcd",
    "CreateAccountRequestId": "car-12345678", "Email": "a@example.com", "PolicyId": "p-12345678", "Path": "/", "RoleSessionName": "entra", "Value": "true",
    "InstanceId": UUID, "TrafficDistributionGroupId": UUID, "Id": UUID, "ReplicaRegion": "us-west-2", "EffectiveFrom": "2026-01-01", "EffectiveTill": "2026-01-01",
}
DOCUMENT = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]})


def text(shape, name):
    if shape.enum:
        return shape.enum[0]
    if name in KNOWN:
        return KNOWN[name]
    if "Document" in name or name in ("PolicyInputList", "Content", "Policy"):
        return DOCUMENT
    return "a" * max(3, int(shape.metadata.get("min", 1)))


def refused(service, key, name, may):
    """Every served operation but those that the key is for: refused, with the sentence that names what is missing."""
    caller = f"User: arn:aws:iam::{ACCOUNT}:user/{name} is not authorized to perform: "
    count = 0
    api = client(service, key)
    model = api.meta.service_model
    methods = {operation: method for method, operation in api.meta.method_to_api_mapping.items()}
    for operation in served(service):
        if operation in may or operation in UNASKED or operation in NO_SESSION.get(service, ()) or operation not in methods:
            continue
        shape = model.operation_model(operation).input_shape
        try:
            api_answer = getattr(api, methods[operation])(**(example(shape) if shape else {}))
            check(f"{name} {service}:{operation}", False, f"was answered: {api_answer}")
        except ClientError as e:
            error = e.response["Error"]
            message = error.get("Message", error.get("message", ""))
            explained = message.startswith(caller) and (
                re.search(r"because no identity-based policy allows the \w+:\w+ action", message) or operation.startswith("AssumeRole")
            )
            denied = error["Code"] in ("AccessDenied", "AccessDeniedException") and e.response["ResponseMetadata"]["HTTPStatusCode"] in (400, 403)
            check(f"{name} {service}:{operation}", denied and (explained or service == "organizations" and "permissions" in message), error)
            count += 1
    return count


root = client("iam")
trust = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"}]})
root.create_account_alias(AccountAlias="acme-desk")
for i in range(120):
    root.create_role(RoleName=f"Role-{i:03}", AssumeRolePolicyDocument=trust)
client("organizations").create_organization(FeatureSet="ALL")


def provisioner(name, *actions):
    root.create_user(UserName=name)
    root.put_user_policy(UserName=name, PolicyName="provision", PolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": list(actions), "Resource": "*"}]}))
    return root.create_access_key(UserName=name)["AccessKey"]


entra = provisioner("entra", "iam:ListRoles")
okta = provisioner("okta", "iam:ListRoles", "iam:ListAccountAliases")

pages = list(client("iam", entra).get_paginator("list_roles").paginate())
check("Entra reads every role, page by page", len(pages) > 1 and sum(len(p["Roles"]) for p in pages) == 120, len(pages))
check("with its trust policy", pages[0]["Roles"][0]["AssumeRolePolicyDocument"]["Statement"][0]["Action"] == "sts:AssumeRole")
check("Okta reads every role", sum(len(p["Roles"]) for p in client("iam", okta).get_paginator("list_roles").paginate()) == 120)
check("and the alias", client("iam", okta).list_account_aliases()["AccountAliases"] == ["acme-desk"])

total = 0
for service in ("iam", "sts", "organizations", "connect", "cloudtrail"):
    total += refused(service, entra, "entra", {"ListRoles"})
    total += refused(service, okta, "okta", {"ListRoles", "ListAccountAliases"} if service == "iam" else set())
print(total, "operations refused")
sys.exit(1 if wrong else 0)
