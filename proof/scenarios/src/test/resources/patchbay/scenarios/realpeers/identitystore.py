"""Every operation of the Identity Store with the stock boto3, and every error path once.

The environment says who calls and where. Prints what was wrong, and how much of it, last.
"""

import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

wrong = 0
ENTERPRISE = "aws:identitystore:enterprise"


def client(service, key=None, secret=None, token=None, region=None):
    return boto3.client(
        service,
        region_name=region,
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


def err(code, call, message=None, **arguments):
    try:
        complain("no", code, "but", call(**arguments))
    except ClientError as e:
        error = e.response["Error"]
        if (
            error["Code"] != code
            or (message is not None and message not in error["Message"])
            or (code != "AccessDeniedException" and e.response["ResponseMetadata"]["HTTPStatusCode"] != 400)
        ):
            complain("expected", code, message, "found", e)
        return e.response


s = client("identitystore")
iam = client("iam")
STORE = client("sso-admin").list_instances()["Instances"][0]["IdentityStoreId"]
HERE = {"IdentityStoreId": STORE}

# people
ANN = s.create_user(
    **HERE,
    UserName="ann",
    Name={"GivenName": "Ann", "FamilyName": "Ho", "HonorificPrefix": "Dr.", "Formatted": "Dr. Ann Ho"},
    DisplayName="Ann Ho",
    NickName="Annie",
    ProfileUrl="https://example.com/ann",
    Emails=[{"Value": "ann@example.com", "Type": "work", "Primary": True}],
    Addresses=[{"StreetAddress": "1 Main St", "Locality": "Bern", "Country": "CH", "Primary": True}],
    PhoneNumbers=[{"Value": "+41 31 000 00 00", "Type": "work"}],
    UserType="Agent",
    Title="Dr.",
    PreferredLanguage="de-ch",
    Locale="CH",
    Timezone="Europe/Zurich",
    Photos=[{"Value": "https://example.com/1.png", "Type": "thumbnail", "Display": "me", "Primary": True}],
    Website="https://ann.example.com",
    Birthdate="1990-01-31",
    Roles=[{"Value": "lead", "Primary": True}],
    Extensions={ENTERPRISE: {"department": "Care", "costCenter": "7", "manager": {"value": "boss"}}},
)["UserId"]
ann = s.describe_user(**HERE, UserId=ANN, Extensions=[ENTERPRISE])
check("everything comes back", ann["Addresses"][0]["Locality"] == "Bern" and ann["Photos"][0]["Display"] == "me")
check("the extension comes back", ann["Extensions"][ENTERPRISE]["manager"] == {"value": "boss"})
check("only where it is asked for", not s.describe_user(**HERE, UserId=ANN).get("Extensions"))
check("the status", ann["UserStatus"] == "ENABLED")
check("who made it", ann["CreatedBy"].endswith(":root") and ann["CreatedAt"] == ann["UpdatedAt"])
plain = dict(Name={"GivenName": "B", "FamilyName": "C"}, DisplayName="B C")
refused = err("ConflictException", s.create_user, "Duplicate UserName", **HERE, UserName="ANN", **plain)
check("the reason", refused["Reason"] == "UNIQUENESS_CONSTRAINT_VIOLATION")
err("ConflictException", s.create_user, **HERE, UserName="ben", Emails=[{"Value": "Ann@Example.com"}], **plain)
err("ValidationException", s.create_user, **HERE, UserName="ben", DisplayName="x")
err("ValidationException", s.create_user, **HERE, DisplayName="x")
err("ValidationException", s.create_user, **HERE, UserName="Administrator", **plain)
err("ValidationException", s.create_user, **HERE, UserName="two words", **plain)
err("ValidationException", s.create_user, **HERE, UserName="ben", Emails=[{"Value": "nobody"}], **plain)
err("ValidationException", s.create_user, **HERE, UserName="ben", Extensions={"aws:identitystore:other": {}}, **plain)
BEN = s.create_user(**HERE, UserName="ben", **plain)["UserId"]


def update(who, **changes):
    operations = [{"AttributePath": p.replace("__", "."), "AttributeValue": v} for p, v in changes.items()]
    return s.update_user(**HERE, UserId=who, Operations=operations)


update(ANN, name__familyName="Hu", emails=[{"value": "hu@example.com", "primary": True}], title="Prof.")
s.update_user(**HERE, UserId=ANN, Operations=[{"AttributePath": "addresses"}, {"AttributePath": "nickName", "AttributeValue": None}])
s.update_user(**HERE, UserId=ANN, Operations=[{"AttributePath": ENTERPRISE + ".department", "AttributeValue": "Sales"}])
ann = s.describe_user(**HERE, UserId=ANN, Extensions=[ENTERPRISE])
check("changed", ann["Name"]["FamilyName"] == "Hu" and ann["Name"]["GivenName"] == "Ann")
check("removed", not ann.get("Addresses") and "NickName" not in ann)
check("within the extension", ann["Extensions"][ENTERPRISE]["department"] == "Sales" and ann["Extensions"][ENTERPRISE]["costCenter"] == "7")
err("ValidationException", update, who=ANN, emails=[{"value": "a@example.com"}, {"value": "b@example.com"}])
err("ValidationException", update, who=ANN, nothing="x")
err("ValidationException", update, who=ANN, title={"a": 1})
err("ValidationException", update, who=ANN, displayName="x", name={"nothing": "x"})
check("all or none", s.describe_user(**HERE, UserId=ANN)["DisplayName"] == "Ann Ho")
err("ConflictException", update, who=BEN, emails=[{"value": "HU@example.com"}])
err("ResourceNotFoundException", update, "USER not found.", who=ANN[:-1] + ("0" if ANN[-1] != "0" else "1"), title="x")


def by(path, value):
    return {"UniqueAttribute": {"AttributePath": path, "AttributeValue": value}}


check("by name", s.get_user_id(**HERE, AlternateIdentifier=by("userName", "Ann"))["UserId"] == ANN)
check("by address", s.get_user_id(**HERE, AlternateIdentifier=by("emails.value", "hu@example.com"))["UserId"] == ANN)
err("ResourceNotFoundException", s.get_user_id, **HERE, AlternateIdentifier=by("userName", "nobody"))
err("ResourceNotFoundException", s.get_user_id, **HERE, AlternateIdentifier={"ExternalId": {"Issuer": "x", "Id": "y"}})
err("ValidationException", s.get_user_id, **HERE, AlternateIdentifier=by("title", "Prof."))
found = s.list_users(**HERE, Filters=[{"AttributePath": "UserName", "AttributeValue": "ann"}])["Users"]
check("filtered", [u["UserId"] for u in found] == [ANN])
err("ValidationException", s.list_users, **HERE, Filters=[{"AttributePath": "Title", "AttributeValue": "x"}])
pages = list(s.get_paginator("list_users").paginate(**HERE, PaginationConfig={"PageSize": 1}))
check("page by page", {ANN, BEN} <= {u["UserId"] for p in pages for u in p["Users"]} and len(pages) > 1)
err("ValidationException", s.list_users, **HERE, NextToken="***")

# groups
LEADS = s.create_group(**HERE, DisplayName="Leads", Description="who leads")["GroupId"]
err("ConflictException", s.create_group, "Duplicate GroupDisplayName", **HERE, DisplayName="leads")
err("ValidationException", s.create_group, **HERE)
err("ValidationException", s.create_group, **HERE, DisplayName="AWSAdministrators")
s.update_group(**HERE, GroupId=LEADS, Operations=[{"AttributePath": "displayName", "AttributeValue": "Chiefs"}, {"AttributePath": "description"}])
chiefs = s.describe_group(**HERE, GroupId=LEADS)
check("renamed", chiefs["DisplayName"] == "Chiefs" and "Description" not in chiefs)
err("ValidationException", s.update_group, **HERE, GroupId=LEADS, Operations=[{"AttributePath": "members", "AttributeValue": []}])
check("found by name", s.get_group_id(**HERE, AlternateIdentifier=by("displayName", "chiefs"))["GroupId"] == LEADS)
found = s.list_groups(**HERE, Filters=[{"AttributePath": "DisplayName", "AttributeValue": "Chiefs"}])["Groups"]
check("filtered by name", [g["GroupId"] for g in found] == [LEADS])

# memberships
M = s.create_group_membership(**HERE, GroupId=LEADS, MemberId={"UserId": ANN})["MembershipId"]
err("ConflictException", s.create_group_membership, **HERE, GroupId=LEADS, MemberId={"UserId": ANN})
err("ResourceNotFoundException", s.create_group_membership, "USER not found.", **HERE, GroupId=LEADS, MemberId={"UserId": LEADS})
err("ResourceNotFoundException", s.create_group_membership, "GROUP not found.", **HERE, GroupId=ANN, MemberId={"UserId": ANN})
check("its group", s.describe_group_membership(**HERE, MembershipId=M)["GroupId"] == LEADS)
check("its id", s.get_group_membership_id(**HERE, GroupId=LEADS, MemberId={"UserId": ANN})["MembershipId"] == M)
err("ResourceNotFoundException", s.get_group_membership_id, **HERE, GroupId=LEADS, MemberId={"UserId": BEN})
check("who is in it", [m["MemberId"] for m in s.list_group_memberships(**HERE, GroupId=LEADS)["GroupMemberships"]] == [{"UserId": ANN}])
check("where she is", [m["GroupId"] for m in s.list_group_memberships_for_member(**HERE, MemberId={"UserId": ANN})["GroupMemberships"]] == [LEADS])
is_in = s.is_member_in_groups(**HERE, MemberId={"UserId": BEN}, GroupIds=[LEADS])["Results"]
check("he is not", [r["MembershipExists"] for r in is_in] == [False])

# who may
iam.create_user(UserName="reader")
key = iam.create_access_key(UserName="reader")["AccessKey"]
r = client("identitystore", key["AccessKeyId"], key["SecretAccessKey"])
refused = err("AccessDeniedException", r.describe_user, **HERE, UserId=ANN)
check("who and what", "identitystore:DescribeUser" in refused["Error"]["Message"] and "user/reader" in refused["Error"]["Message"])
statement = {
    "Effect": "Allow",
    "Action": ["identitystore:DescribeUser", "identitystore:DeleteUser"],
    "Resource": ["arn:aws:identitystore::*:identitystore/" + STORE, "arn:aws:identitystore:::user/" + ANN],
}
iam.put_user_policy(UserName="reader", PolicyName="one", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))
check("the one allowed", r.describe_user(**HERE, UserId=ANN)["UserName"] == "ann")
err("AccessDeniedException", r.describe_user, **HERE, UserId=BEN)
err("AccessDeniedException", r.delete_user, **HERE, UserId=BEN)
err("AccessDeniedException", r.list_users, **HERE)
err("ResourceNotFoundException", s.list_users, "IDENTITY_STORE not found.", IdentityStoreId="d-0000000000")
err("ResourceNotFoundException", client("identitystore", region="eu-west-1").list_users, **HERE)
check("by ARN", s.list_users(IdentityStoreId="arn:aws:identitystore::111122223333:identitystore/" + STORE)["Users"])

# and away
s.delete_group_membership(**HERE, MembershipId=M)
err("ResourceNotFoundException", s.describe_group_membership, **HERE, MembershipId=M)
M = s.create_group_membership(**HERE, GroupId=LEADS, MemberId={"UserId": ANN})["MembershipId"]
s.delete_user(**HERE, UserId=ANN)
err("ResourceNotFoundException", s.describe_user, "USER not found.", **HERE, UserId=ANN)
err("ResourceNotFoundException", s.delete_group_membership, **HERE, MembershipId=M)
s.delete_group(**HERE, GroupId=LEADS)
err("ResourceNotFoundException", s.delete_group, "GROUP not found.", **HERE, GroupId=LEADS)
print(wrong, "wrong")
