"""What callers are told when nothing was wrong with the call: the database is away, or others hold what it changes.

usage: troubles.py FOLDER away|back|held|free      see calls.py for the environment and the rest
"""

import sys
import threading

import boto3
import rules
from botocore.config import Config
from calls import ACCOUNT_TRUST, ANY, client, iam, no, ok, os, read, sts, summary

UNKNOWN = "The request processing has failed because of an unknown error, exception or failure."
SUBMITTED = "The request was rejected because multiple requests to change this object were submitted simultaneously. Wait a few minutes and submit your request again."


def provider():
    return iam.create_saml_provider(Name="Troubled", SAMLMetadataDocument=read("metadata.xml"))


def role(name="troubled"):
    return iam.create_role(RoleName=name, AssumeRolePolicyDocument=ACCOUNT_TRUST)


def together(*calls):
    """All at once, since each waits for some seconds before it gives way."""
    threads = [threading.Thread(target=call) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def away():
    together(
        lambda: no("no provider is made while the database is away", "ServiceFailure", 500, UNKNOWN, provider),
        lambda: no("nor a role", "ServiceFailure", 500, UNKNOWN, lambda: role("lost")),
        lambda: no("STS has no error of its own for it", "InternalFailure", 500, UNKNOWN + " Incident " + ANY, sts.get_caller_identity),
        lambda: no("Organizations has one", "ServiceException", 400, "Organizations can't complete your request because of an internal service error. Try again later.", client("organizations").list_roots),
        lambda: no("Connect has one", "InternalServiceException", 500, "Request processing failed because of an error or failure with the service.", client("connect").list_instances),
        lambda: no("and Identity Center", "InternalServerException", 500, "The request processing has failed because of an unknown error, exception, or failure with an internal server.", client("sso-admin").list_instances),
    )
    rules.all_covered(rules.DATABASE_AWAY)


def back():
    """A client as it is by default tries again, and finds the database back: who runs this brings it back when it reads the line."""
    patient = boto3.client("iam", region_name="us-east-1", endpoint_url=os.environ["PATCHBAY_URL"], config=Config(retries={"mode": "standard"}))
    patient.meta.events.register(
        "needs-retry.iam.CreateRole",
        lambda response, **_: response and print("answered", response[0].status_code, flush=True),
    )
    ok("boto3 tries again until the database is back",
       lambda: patient.create_role(RoleName="patient", AssumeRolePolicyDocument=ACCOUNT_TRUST),
       lambda a: a["ResponseMetadata"]["RetryAttempts"] > 0)
    ok("nothing was made while it was away", lambda: iam.list_roles(PathPrefix="/"),
       lambda a: "lost" not in [r["RoleName"] for r in a["Roles"]])


def units():
    organizations = client("organizations")
    root = organizations.list_roots()["Roots"][0]["Id"]
    return organizations.create_organizational_unit(ParentId=root, Name="Troubled")


def permission_set():
    center = client("sso-admin")
    return center.create_permission_set(InstanceArn=center.list_instances()["Instances"][0]["InstanceArn"], Name="Troubled")


def held():
    together(
        lambda: no("a provider that others are changing", "ConcurrentModification", 409, SUBMITTED, provider),
        lambda: no("a role that others are changing", "ConcurrentModification", 409, SUBMITTED, role),
        lambda: no("a part of the organization", "ConcurrentModificationException", 400, "The target of the operation is currently being modified by a different request. Try again later.", units),
        lambda: no("a permission set", "ConflictException", 400, "A conflict with a previous successful write was detected…", permission_set),
    )
    ok("reading waits for nobody", lambda: iam.list_roles())
    rules.all_covered(rules.DATABASE_HELD)


def free():
    ok("then a provider is made", provider)
    ok("and a role", role)
    ok("and a unit", units)
    ok("and a permission set", permission_set)


{"away": away, "back": back, "held": held, "free": free}[sys.argv[2]]()
summary()
