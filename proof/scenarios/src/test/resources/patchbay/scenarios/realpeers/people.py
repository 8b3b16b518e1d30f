"""The people of a contact centre, with the stock boto3: kinds of instances, users, hierarchy, statuses,
quick connects, how they sign in, where things are kept. Prints what was wrong, and how much, last.
"""

import json
import os
import re
import urllib.error
import urllib.request

import ledger  # noqa: F401
import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.exceptions import ClientError

FOREIGN = "11111111-2222-4333-8444-555555555555"
NOWHERE = "99999999-2222-4333-8444-555555555555"
PASSWORD = "Correct-horse-7"
wrong = 0
# What is not as botocore has it shall reach the server.
connect = boto3.client("connect", config=Config(parameter_validation=False, retries={"max_attempts": 1}))
iam = boto3.client("iam")


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
        fits = error["Code"] == code and (msg is None or re.search(msg, error["Message"]))
        check(("expected", code, msg, "found", str(e)), fits)


def instance(alias, kind, **more):
    return connect.create_instance(
        IdentityManagementType=kind,
        InstanceAlias=alias,
        InboundCallsEnabled=True,
        OutboundCallsEnabled=False,
        **more,
    )["Id"]


# Three kinds of instances
directory = boto3.client("sso-admin").list_instances()["Instances"][0]["IdentityStoreId"]
saml = instance("people-saml", "SAML")
managed = instance("people-managed", "CONNECT_MANAGED")
of_directory = instance("people-directory", "EXISTING_DIRECTORY", DirectoryId=directory)
for id, kind in ((saml, "SAML"), (managed, "CONNECT_MANAGED"), (of_directory, "EXISTING_DIRECTORY")):
    found = connect.describe_instance(InstanceId=id)["Instance"]
    check((kind, found), found["IdentityManagementType"] == kind)
err("InvalidRequestException", instance, msg="DirectoryId is required", alias="x", kind="EXISTING_DIRECTORY")
err("InvalidRequestException", instance, msg="not allowed", alias="x", kind="SAML", DirectoryId=directory)
err("ResourceNotFoundException", instance, alias="x", kind="EXISTING_DIRECTORY", DirectoryId="d-0000000000")
err("InvalidParameterException", instance, alias="x", kind="PASSWORDS")
err("InvalidRequestException", instance, msg="already in use", alias="People-SAML", kind="SAML")


# Users of each kind
def user(of, name, **more):
    profiles = connect.list_security_profiles(InstanceId=of)["SecurityProfileSummaryList"]
    routing = connect.list_routing_profiles(InstanceId=of)["RoutingProfileSummaryList"]
    arguments = dict(
        InstanceId=of,
        Username=name,
        IdentityInfo={"FirstName": "Ana", "LastName": "Example"},
        PhoneConfig={"PhoneType": "SOFT_PHONE"},
        SecurityProfileIds=[p["Id"] for p in profiles if p["Name"] == "Agent"],
        RoutingProfileId=routing[0]["Id"],
    )
    arguments.update(more)
    return connect.create_user(**arguments)["UserId"]


NAMED = {"FirstName": "Ana", "LastName": "Example"}
ana = user(saml, "ana.example@example.com")
bob = user(managed, "bob", Password=PASSWORD)
user(of_directory, "zoe", IdentityInfo={})
check("no password shows", PASSWORD not in str(connect.describe_user(InstanceId=managed, UserId=bob)))
bad = "InvalidRequestException"
err(bad, user, msg=r"`\+`", of=saml, name="ana+x@example.com")
err(bad, user, msg="a space", of=saml, name="ana example")
err(bad, user, msg="email address", of=saml, name="ana@example")
err(bad, user, msg="1 to 20", of=managed, name="x" * 21, Password=PASSWORD)
err(bad, user, msg=r"character `\\`", of=managed, name="CORP\\bob", Password=PASSWORD)
err(bad, user, msg="Password is not required", of=saml, name="cid", Password=PASSWORD)
err(bad, user, msg="Email is not required", of=saml, name="cid", IdentityInfo={**NAMED, "Email": "c@example.com"})
err(bad, user, msg="FirstName and LastName", of=saml, name="cid", IdentityInfo={"FirstName": "Cid"})
err(bad, user, msg="DirectoryUserId", of=saml, name="cid", DirectoryUserId="cid")
err(bad, user, msg="Password is required", of=managed, name="cid")
err(bad, user, msg="upper case.*digit", of=managed, name="cid", Password="lower-case")
err(bad, user, msg="Password is not required", of=of_directory, name="cid", Password=PASSWORD)
err("DuplicateResourceException", user, of=managed, name="bob", Password=PASSWORD)
err("ResourceNotFoundException", user, of=saml, name="cid", HierarchyGroupId=NOWHERE)
err("ResourceNotFoundException", user, of=saml, name="cid", HierarchyGroupId="\0")
err("ResourceNotFoundException", user, of=saml, name="cid", SecurityProfileIds=[NOWHERE])
connect.update_user_identity_info(InstanceId=managed, UserId=bob, IdentityInfo={**NAMED, "Email": "b@example.com"})
err(bad, connect.update_user_identity_info, InstanceId=saml, UserId=ana, IdentityInfo={**NAMED, "Email": "b@example.com"})

# Hierarchy: levels
I = {"InstanceId": saml}
structure = lambda: connect.describe_user_hierarchy_structure(**I)["HierarchyStructure"]
levels = lambda *names: dict(
    zip(("LevelOne", "LevelTwo", "LevelThree", "LevelFour", "LevelFive"), ({"Name": n} for n in names))
)
check("no levels at first", structure() == {})
connect.update_user_hierarchy_structure(**I, HierarchyStructure=levels("Site", "Team"))
one = structure()["LevelOne"]
check(one, one["Name"] == "Site" and "/agent-group-level/" in one["Arn"])
connect.update_user_hierarchy_structure(**I, HierarchyStructure=levels("Place", "Team", "Shift"))
check("a level keeps its id", structure()["LevelOne"]["Id"] == one["Id"])
err(bad, connect.update_user_hierarchy_structure, **I, HierarchyStructure={"LevelTwo": {"Name": "Team"}})
err("InvalidParameterException", connect.update_user_hierarchy_structure, **I, HierarchyStructure=levels("x" * 51))
err("InvalidParameterException", connect.update_user_hierarchy_structure, **I)

# Hierarchy: groups
group = connect.create_user_hierarchy_group
berlin = group(**I, Name="Berlin", Tags={"country": "de"})
B = {**I, "HierarchyGroupId": berlin["HierarchyGroupId"]}
team = group(**I, Name="Sales", ParentGroupId=berlin["HierarchyGroupId"])
T = {**I, "HierarchyGroupId": team["HierarchyGroupId"]}
found = connect.describe_user_hierarchy_group(**T)["HierarchyGroup"]
check(found, found["HierarchyPath"]["LevelOne"]["Name"] == "Berlin" and found["HierarchyPath"]["LevelTwo"]["Name"] == "Sales")
check(found, found["LevelId"] == structure()["LevelTwo"]["Id"] and "LevelThree" not in found["HierarchyPath"])
err("DuplicateResourceException", group, **I, Name="Berlin")
err("ResourceNotFoundException", group, **I, Name="Lost", ParentGroupId=NOWHERE)
err("InvalidParameterException", group, **I, Name="x" * 101)
err("InvalidParameterException", group, **I, Name="nul\0")
deepest = group(**I, Name="Night", ParentGroupId=team["HierarchyGroupId"])["HierarchyGroupId"]
err(bad, group, msg="level 4", **I, Name="Deeper", ParentGroupId=deepest)
group(**I, Name="Sales")
connect.update_user_hierarchy_group_name(**T, Name="Service")
check("renamed", connect.describe_user_hierarchy_group(**T)["HierarchyGroup"]["Name"] == "Service")
group(**I, Name="Other", ParentGroupId=berlin["HierarchyGroupId"])
err("DuplicateResourceException", connect.update_user_hierarchy_group_name, **T, Name="Other")
err("ResourceInUseException", connect.update_user_hierarchy_structure, **I, HierarchyStructure=levels("Place"))
names = []
page = connect.list_user_hierarchy_groups(**I, MaxResults=2)
names += [g["Name"] for g in page["UserHierarchyGroupSummaryList"]]
while "NextToken" in page:
    page = connect.list_user_hierarchy_groups(**I, MaxResults=2, NextToken=page["NextToken"])
    names += [g["Name"] for g in page["UserHierarchyGroupSummaryList"]]
check(names, names == ["Berlin", "Sales", "Other", "Service", "Night"])
err("InvalidParameterException", connect.list_user_hierarchy_groups, **I, NextToken="!")


def search(call, result, **more):
    answer = call(**I, **more)
    check(answer, answer["ApproximateTotalCount"] == len(answer[result]))
    return [it["Name"] for it in answer[result]]


def text(field, value, how="EXACT"):
    return {"StringCondition": {"FieldName": field, "Value": value, "ComparisonType": how}}


tagged = {"AttributeFilter": {"TagCondition": {"TagKey": "country", "TagValue": "de"}}}
looked = lambda **more: search(connect.search_user_hierarchy_groups, "UserHierarchyGroups", **more)
check("all", len(looked()) == 5)
check("by name", looked(SearchCriteria=text("name", "Ser", "STARTS_WITH")) == ["Service"])
check("by parent", looked(SearchCriteria=text("parentId", berlin["HierarchyGroupId"])) == ["Other", "Service"])
check("by level", looked(SearchCriteria=text("levelId", structure()["LevelThree"]["Id"])) == ["Night"])
check("either", looked(SearchCriteria={"OrConditions": [text("name", "Night"), text("name", "Sales")]}) == ["Sales", "Night"])
check("both", looked(SearchCriteria={"AndConditions": [text("name", "e", "CONTAINS"), text("name", "r", "CONTAINS")]}) == ["Berlin", "Other", "Service"])
check("by tag", looked(SearchFilter=tagged) == ["Berlin"])
err("InvalidParameterException", connect.search_user_hierarchy_groups, msg="shoe", **I, SearchCriteria=text("shoe", "x"))
arn = berlin["HierarchyGroupArn"]
connect.tag_resource(resourceArn=arn, tags={"k": "v"})
connect.untag_resource(resourceArn=arn, tagKeys=["country"])
check("tags", connect.list_tags_for_resource(resourceArn=arn)["tags"] == {"k": "v"})

# Hierarchy: users
place = lambda: connect.describe_user(**I, UserId=ana)["User"].get("HierarchyGroupId")
connect.update_user_hierarchy(**I, UserId=ana, HierarchyGroupId=deepest)
check("in a group", place() == deepest)
find = lambda **more: [u["Username"] for u in connect.search_users(**I, **more)["Users"]]
us = ["ana.example@example.com"]
inside = lambda id, how: {"HierarchyGroupCondition": {"Value": id, "HierarchyGroupMatchType": how}}
check("in it", find(SearchCriteria=inside(deepest, "EXACT")) == us)
check("not above", find(SearchCriteria=inside(berlin["HierarchyGroupId"], "EXACT")) == [])
check("below", find(SearchCriteria=inside(berlin["HierarchyGroupId"], "WITH_CHILD_GROUPS")) == us)
check("filtered", find(SearchFilter={"UserAttributeFilter": inside(NOWHERE, "WITH_CHILD_GROUPS")}) == [])
check("by name too", find(SearchCriteria={"AndConditions": [text("Firstname", "Ana"), inside(deepest, "EXACT")]}) == us)
check("by tag", find(SearchFilter={"TagFilter": {"TagCondition": {"TagKey": "shift"}}}) == [])
connect.tag_resource(resourceArn=connect.describe_user(**I, UserId=ana)["User"]["Arn"], tags={"shift": "late"})
check("by its tag", find(SearchFilter={"TagFilter": {"TagCondition": {"TagKey": "shift", "TagValue": "late"}}}) == us)
check("either tag", find(SearchFilter={"UserAttributeFilter": {"OrConditions": [{"TagConditions": [{"TagKey": "shift"}]}]}}) == us)
err("InvalidParameterException", connect.search_users, msg="shoe", **I, SearchCriteria=text("shoe", "x"))
err("ResourceInUseException", connect.delete_user_hierarchy_group, **I, HierarchyGroupId=deepest)
err("ResourceInUseException", connect.delete_user_hierarchy_group, **B)
err("ResourceNotFoundException", connect.update_user_hierarchy, **I, UserId=ana, HierarchyGroupId=NOWHERE)
err("ResourceNotFoundException", connect.update_user_hierarchy, **I, UserId=ana, HierarchyGroupId="\0")
err("ResourceNotFoundException", connect.update_user_hierarchy, **I, UserId=NOWHERE, HierarchyGroupId=deepest)
connect.update_user_hierarchy(**I, UserId=ana)
check("in none", place() is None)
connect.delete_user_hierarchy_group(**I, HierarchyGroupId=deepest)
err("ResourceNotFoundException", connect.delete_user_hierarchy_group, **I, HierarchyGroupId=deepest)
err("ResourceNotFoundException", connect.describe_user_hierarchy_group, **I, HierarchyGroupId=deepest)

# Agent statuses
status = lambda name, **more: connect.create_agent_status(**{**I, "Name": name, "State": "ENABLED", **more})
lunch = status("Lunch", Description="Away", DisplayOrder=3, Tags={"country": "de"})
L = {**I, "AgentStatusId": lunch["AgentStatusId"]}
found = connect.describe_agent_status(**L)["AgentStatus"]
check(found, found["Type"] == "CUSTOM" and found["DisplayOrder"] == 3 and found["Tags"] == {"country": "de"})
err("DuplicateResourceException", status, name="Lunch")
err("InvalidParameterException", status, name="x" * 128)
err("InvalidParameterException", status, name="Off", State="SLEEPING")
err("InvalidParameterException", status, name="Off", DisplayOrder=51)
connect.update_agent_status(**L, Name="Break", State="DISABLED", ResetOrderNumber=True)
found = connect.describe_agent_status(**L)["AgentStatus"]
check(found, found["Name"] == "Break" and found["State"] == "DISABLED" and "DisplayOrder" not in found)
first = connect.list_agent_statuses(**I, AgentStatusTypes=["ROUTABLE"])["AgentStatusSummaryList"][0]["Id"]
err(bad, connect.update_agent_status, **I, AgentStatusId=first, State="DISABLED")
err("DuplicateResourceException", connect.update_agent_status, **I, AgentStatusId=first, Name="Break")
err("ResourceNotFoundException", connect.update_agent_status, **I, AgentStatusId=NOWHERE, Name="x")
looked = lambda **more: search(connect.search_agent_statuses, "AgentStatuses", **more)
check("all", looked() == ["Available", "Offline", "Break"])
check("by state", looked(SearchCriteria=text("state", "DISABLED")) == ["Break"])
check("by type", looked(SearchCriteria=text("type", "OFFLINE")) == ["Offline"])
check("by tag", looked(SearchFilter=tagged) == ["Break"])
err("ResourceNotFoundException", connect.put_user_status, **I, UserId=ana, AgentStatusId=lunch["AgentStatusId"])
for n in range(47):
    status("Status %d" % n)
err("LimitExceededException", status, msg="50", name="One more")

# How users sign in
profile = connect.list_authentication_profiles(**I)["AuthenticationProfileSummaryList"]
check(profile, len(profile) == 1 and profile[0]["IsDefault"])
P = {**I, "AuthenticationProfileId": profile[0]["Id"]}
found = connect.describe_authentication_profile(**P)["AuthenticationProfile"]
check(found, found["MaxSessionDuration"] == 720 and found["PeriodicSessionDuration"] == 60)
connect.update_authentication_profile(
    **P,
    Name="Ours",
    AllowedIps=["192.0.2.0/24", "2001:db8::/32"],
    BlockedIps=["192.0.2.7"],
    SessionInactivityDuration=30,
    SessionInactivityHandlingEnabled=True,
)
found = connect.describe_authentication_profile(**P)["AuthenticationProfile"]
check(found, found["AllowedIps"] == ["192.0.2.0/24", "2001:db8::/32"] and found["SessionInactivityDuration"] == 30)
connect.update_authentication_profile(**P, AllowedIps=[], BlockedIps=[])
found = connect.describe_authentication_profile(**P)["AuthenticationProfile"]
check(found, not found.get("AllowedIps") and found["Name"] == "Ours" and found["SessionInactivityHandlingEnabled"])
err("InvalidParameterException", connect.update_authentication_profile, **P, AllowedIps=["300.0.0.1"])
err("InvalidParameterException", connect.update_authentication_profile, **P, SessionInactivityDuration=5)
err("ResourceNotFoundException", connect.describe_authentication_profile, **I, AuthenticationProfileId=NOWHERE)
err("ResourceNotFoundException", connect.update_authentication_profile, **I, AuthenticationProfileId=NOWHERE)


# Quick connects
queue = connect.list_queues(**I, QueueTypes=["STANDARD"])["QueueSummaryList"][0]["Id"]
FLOW = "12345678-2222-4333-8444-555555555555"
quick = lambda name, config, **more: connect.create_quick_connect(
    **{**I, "Name": name, "QuickConnectConfig": config, **more}
)["QuickConnectId"]
to_user = {"QuickConnectType": "USER", "UserConfig": {"UserId": ana, "ContactFlowId": FLOW}}
to_queue = {"QuickConnectType": "QUEUE", "QueueConfig": {"QueueId": queue, "ContactFlowId": FLOW}}
to_number = {"QuickConnectType": "PHONE_NUMBER", "PhoneConfig": {"PhoneNumber": "+4930123456"}}
to_flow = {"QuickConnectType": "FLOW", "FlowConfig": {"ContactFlowId": FLOW}}
made = {
    name: quick(name, config, Tags={"country": "de"}, Description="About " + name)
    for name, config in (("User", to_user), ("Queue", to_queue), ("Phone", to_number), ("Flow", to_flow))
}
for name, config in (("User", to_user), ("Queue", to_queue), ("Phone", to_number), ("Flow", to_flow)):
    found = connect.describe_quick_connect(**I, QuickConnectId=made[name])["QuickConnect"]
    check(found, found["QuickConnectConfig"] == config and found["Description"] == "About " + name)
err("DuplicateResourceException", quick, name="User", config=to_user)
err(bad, quick, msg="type USER alone", name="x", config={**to_user, **to_queue, "QuickConnectType": "USER"})
err(bad, quick, name="x", config={"QuickConnectType": "QUEUE"})
err("InvalidParameterException", quick, name="x", config={"QuickConnectType": "PIGEON"})
err("InvalidParameterException", quick, name="x", config={**to_number, "PhoneConfig": {"PhoneNumber": "123"}})
err("ResourceNotFoundException", quick, name="x", config={**to_user, "UserConfig": {"UserId": NOWHERE, "ContactFlowId": FLOW}})
err("ResourceNotFoundException", quick, name="x", config={**to_queue, "QueueConfig": {"QueueId": NOWHERE, "ContactFlowId": FLOW}})
err("InvalidParameterException", quick, name="x" * 128, config=to_flow)
C = {**I, "QuickConnectId": made["Phone"]}
connect.update_quick_connect_name(**C, Name="Number", Description="")
connect.update_quick_connect_config(**C, QuickConnectConfig={**to_number, "PhoneConfig": {"PhoneNumber": "+4930999"}})
found = connect.describe_quick_connect(**C)["QuickConnect"]
check(found, found["Name"] == "Number" and "Description" not in found)
check(found, found["QuickConnectConfig"]["PhoneConfig"]["PhoneNumber"] == "+4930999")
err("DuplicateResourceException", connect.update_quick_connect_name, **C, Name="Flow")
err("ResourceNotFoundException", connect.update_quick_connect_config, **I, QuickConnectId=NOWHERE, QuickConnectConfig=to_flow)
listed = connect.list_quick_connects(**I, QuickConnectTypes=["USER", "FLOW"])["QuickConnectSummaryList"]
check(listed, [q["Name"] for q in listed] == ["Flow", "User"])
looked = lambda **more: search(connect.search_quick_connects, "QuickConnects", **more)
check("by name", looked(SearchCriteria=text("name", "e", "CONTAINS")) == ["Number", "Queue", "User"])
check("by tag", looked(SearchFilter={"TagFilter": {"TagCondition": {"TagKey": "country"}}}) == ["Flow", "Number", "Queue", "User"])
check("by tags", looked(SearchFilter={"TagFilter": {"OrConditions": [[{"TagKey": "country", "TagValue": "fr"}]]}}) == [])
arn = found["QuickConnectARN"]
connect.tag_resource(resourceArn=arn, tags={"k": "v"})
check("tags", connect.list_tags_for_resource(resourceArn=arn)["tags"] == {"country": "de", "k": "v"})
Q = {**I, "QueueId": queue}
connect.associate_queue_quick_connects(**Q, QuickConnectIds=[made["Phone"], made["Flow"]])
connect.associate_queue_quick_connects(**Q, QuickConnectIds=[made["Flow"]])
offered = lambda: [q["Name"] for q in connect.list_queue_quick_connects(**Q)["QuickConnectSummaryList"]]
check(offered(), offered() == ["Flow", "Number"])
err("ResourceNotFoundException", connect.associate_queue_quick_connects, **Q, QuickConnectIds=[made["Flow"], NOWHERE])
err("ResourceNotFoundException", connect.associate_queue_quick_connects, **{**Q, "QueueId": NOWHERE}, QuickConnectIds=[made["Flow"]])
err("ResourceNotFoundException", connect.disassociate_queue_quick_connects, **{**Q, "QueueId": NOWHERE}, QuickConnectIds=[made["Flow"]])
err("ResourceNotFoundException", connect.list_queue_quick_connects, **{**Q, "QueueId": NOWHERE})
err("InvalidParameterException", connect.associate_queue_quick_connects, **Q, QuickConnectIds=[])
connect.disassociate_queue_quick_connects(**Q, QuickConnectIds=[made["Flow"]])
connect.delete_quick_connect(**C)
check(offered(), offered() == [])
err("ResourceNotFoundException", connect.delete_quick_connect, **C)
err("ResourceNotFoundException", connect.describe_quick_connect, **C)

# Where things are kept
key = {"EncryptionType": "KMS", "KeyId": "arn:aws:kms:us-east-1:111122223333:key/k"}
bucket = {"StorageType": "S3", "S3Config": {"BucketName": "calls", "BucketPrefix": "a/b", "EncryptionConfig": key}}
video = {"StorageType": "KINESIS_VIDEO_STREAM", "KinesisVideoStreamConfig": {"Prefix": "p", "RetentionPeriodHours": 24, "EncryptionConfig": key}}
stream = {"StorageType": "KINESIS_STREAM", "KinesisStreamConfig": {"StreamArn": "arn:aws:kinesis:us-east-1:111122223333:stream/s"}}
hose = {"StorageType": "KINESIS_FIREHOSE", "KinesisFirehoseConfig": {"FirehoseArn": "arn:aws:firehose:us-east-1:111122223333:deliverystream/d"}}
keep = lambda kind, config: connect.associate_instance_storage_config(**I, ResourceType=kind, StorageConfig=config)["AssociationId"]
for kind, config in (("CALL_RECORDINGS", bucket), ("MEDIA_STREAMS", video), ("AGENT_EVENTS", stream), ("CONTACT_TRACE_RECORDS", hose)):
    K = {**I, "ResourceType": kind}
    id = keep(kind, config)
    found = connect.describe_instance_storage_config(**K, AssociationId=id)["StorageConfig"]
    check(found, found == {**config, "AssociationId": id})
    check(kind, connect.list_instance_storage_configs(**K)["StorageConfigs"] == [found])
    err("ResourceConflictException", keep, kind=kind, config=config)
connect.update_instance_storage_config(**K, AssociationId=id, StorageConfig=stream)
found = connect.describe_instance_storage_config(**K, AssociationId=id)["StorageConfig"]
check(found, found["StorageType"] == "KINESIS_STREAM" and "KinesisFirehoseConfig" not in found)
err(bad, keep, msg="cannot be kept in", kind="CHAT_TRANSCRIPTS", config=stream)
err(bad, keep, msg="alone", kind="CHAT_TRANSCRIPTS", config={**bucket, **stream, "StorageType": "S3"})
err("InvalidParameterException", keep, kind="DREAMS", config=bucket)
err("ResourceNotFoundException", connect.describe_instance_storage_config, **K, AssociationId="x")
err("ResourceNotFoundException", connect.update_instance_storage_config, **K, AssociationId="x", StorageConfig=hose)
connect.disassociate_instance_storage_config(**K, AssociationId=id)
err("ResourceNotFoundException", connect.disassociate_instance_storage_config, **K, AssociationId=id)
check("none", connect.list_instance_storage_configs(**K)["StorageConfigs"] == [])

# Who is at work
now = lambda **filters: connect.get_current_user_data(**I, Filters=filters)
check("nobody yet", now()["UserDataList"] == [])
trust = {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sts:AssumeRole"}
may = {"Effect": "Allow", "Action": "connect:GetFederationToken", "Resource": "*"}
document = lambda statement: json.dumps({"Version": "2012-10-17", "Statement": [statement]})
role = iam.create_role(RoleName="agents", AssumeRolePolicyDocument=document(trust))["Role"]["Arn"]
iam.put_role_policy(RoleName="agents", PolicyName="p", PolicyDocument=document(may))
who = iam.create_user(UserName="broker") and iam.create_access_key(UserName="broker")["AccessKey"]
iam.put_user_policy(UserName="broker", PolicyName="p", PolicyDocument=document({"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": role}))
broker = boto3.client("sts", aws_access_key_id=who["AccessKeyId"], aws_secret_access_key=who["SecretAccessKey"])
given = broker.assume_role(RoleArn=role, RoleSessionName="ana.example@example.com")["Credentials"]
boto3.client(
    "connect",
    aws_access_key_id=given["AccessKeyId"],
    aws_secret_access_key=given["SecretAccessKey"],
    aws_session_token=given["SessionToken"],
).get_federation_token(**I)
connect.put_user_status(**I, UserId=ana, AgentStatusId=first)
connect.update_user_hierarchy(**I, UserId=ana, HierarchyGroupId=team["HierarchyGroupId"])
answer = now()
check(answer, answer["ApproximateTotalCount"] == 1)
found = answer["UserDataList"][0]
check(found, found["User"]["Id"] == ana and found["Status"]["StatusName"] == "Available")
check(found, found["MaxSlotsByChannel"]["VOICE"] == 1 and found["ActiveSlotsByChannel"]["VOICE"] == 0)
check(found, found["HierarchyPath"]["LevelTwo"]["Id"] == team["HierarchyGroupId"])
count = lambda **filters: len(now(**filters)["UserDataList"])
check("by user", count(Agents=[found["User"]["Arn"]]) == 1 and count(Agents=[NOWHERE]) == 0)
check("by queue", count(Queues=[queue]) == 1 and count(Queues=[NOWHERE]) == 0)
check("by routing profile", count(RoutingProfiles=[NOWHERE]) == 0)
check("by group above", count(UserHierarchyGroups=[berlin["HierarchyGroupId"]]) == 1)
check("by group elsewhere", count(UserHierarchyGroups=[NOWHERE]) == 0)
check("by contact", count(ContactFilter={"ContactStates": ["CONNECTED"]}) == 0)
err("InvalidParameterException", now, Queues=[])
err("InvalidParameterException", connect.get_current_user_data, **I)

# Each operation: another account's instance, one that is nowhere, a caller who may not
key = iam.create_user(UserName="nobody") and iam.create_access_key(UserName="nobody")["AccessKey"]
nobody = boto3.client(
    "connect",
    aws_access_key_id=key["AccessKeyId"],
    aws_secret_access_key=key["SecretAccessKey"],
    config=Config(parameter_validation=False, retries={"max_attempts": 1}),
)
UUID = NOWHERE
EVERY = {
    "get_current_user_data": {"Filters": {}},
    "create_user_hierarchy_group": {"Name": "x"},
    "describe_user_hierarchy_group": {"HierarchyGroupId": UUID},
    "update_user_hierarchy_group_name": {"HierarchyGroupId": UUID, "Name": "x"},
    "delete_user_hierarchy_group": {"HierarchyGroupId": UUID},
    "list_user_hierarchy_groups": {},
    "search_user_hierarchy_groups": {},
    "describe_user_hierarchy_structure": {},
    "update_user_hierarchy_structure": {"HierarchyStructure": {}},
    "update_user_hierarchy": {"UserId": UUID},
    "create_agent_status": {"Name": "x", "State": "ENABLED"},
    "update_agent_status": {"AgentStatusId": UUID},
    "search_agent_statuses": {},
    "describe_authentication_profile": {"AuthenticationProfileId": UUID},
    "list_authentication_profiles": {},
    "update_authentication_profile": {"AuthenticationProfileId": UUID},
    "create_quick_connect": {"Name": "x", "QuickConnectConfig": to_flow},
    "describe_quick_connect": {"QuickConnectId": UUID},
    "update_quick_connect_name": {"QuickConnectId": UUID},
    "update_quick_connect_config": {"QuickConnectId": UUID, "QuickConnectConfig": to_flow},
    "delete_quick_connect": {"QuickConnectId": UUID},
    "list_quick_connects": {},
    "search_quick_connects": {},
    "associate_queue_quick_connects": {"QueueId": UUID, "QuickConnectIds": [UUID]},
    "disassociate_queue_quick_connects": {"QueueId": UUID, "QuickConnectIds": [UUID]},
    "list_queue_quick_connects": {"QueueId": UUID},
    "associate_instance_storage_config": {"ResourceType": "CALL_RECORDINGS", "StorageConfig": bucket},
    "describe_instance_storage_config": {"ResourceType": "CALL_RECORDINGS", "AssociationId": "x"},
    "update_instance_storage_config": {"ResourceType": "CALL_RECORDINGS", "AssociationId": "x", "StorageConfig": bucket},
    "disassociate_instance_storage_config": {"ResourceType": "CALL_RECORDINGS", "AssociationId": "x"},
    "list_instance_storage_configs": {"ResourceType": "CALL_RECORDINGS"},
}
for name, arguments in EVERY.items():
    for id in (FOREIGN, NOWHERE):
        err("ResourceNotFoundException", getattr(connect, name), msg="Instance", InstanceId=id, **arguments)
    err("AccessDeniedException", getattr(nobody, name), InstanceId=saml, **arguments)

# Who may look for what has one tag, or make what has it
only = {"Effect": "Allow", "Resource": "arn:aws:connect:us-east-1:111122223333:instance/%s/transfer-destination/*" % saml}
statements = [
    {**only, "Action": "connect:SearchQuickConnects", "Condition": {"StringEquals": {"connect:SearchTag/country": "de"}}},
    {**only, "Action": "connect:DescribeQuickConnect", "Condition": {"StringEquals": {"aws:ResourceTag/country": "de"}}},
]
iam.put_user_policy(UserName="nobody", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": statements}))
german = {"TagFilter": {"TagCondition": {"TagKey": "country", "TagValue": "de"}}}
check("by that tag", len(nobody.search_quick_connects(**I, SearchFilter=german)["QuickConnects"]) == 3)
err("AccessDeniedException", nobody.search_quick_connects, **I)
nobody.describe_quick_connect(**I, QuickConnectId=made["Flow"])
connect.untag_resource(resourceArn=connect.describe_quick_connect(**I, QuickConnectId=made["Flow"])["QuickConnect"]["QuickConnectARN"], tagKeys=["country"])
err("AccessDeniedException", nobody.describe_quick_connect, **I, QuickConnectId=made["Flow"])


def raw(method, path, body):
    credentials = boto3.Session().get_credentials()
    request = AWSRequest(
        method, connect.meta.endpoint_url + path, data=body, headers={"Content-Type": "application/json"}
    )
    SigV4Auth(credentials, "connect", "us-east-1").add_auth(request)
    sent = request.prepare()
    try:
        urllib.request.urlopen(
            urllib.request.Request(sent.url, body.encode(), dict(sent.headers), method=method), timeout=60
        )
        return 200, ""
    except urllib.error.HTTPError as e:
        return e.status, e.headers.get("x-amzn-ErrorType", "") + e.read().decode()


for body in ('{"Name": ', "[1]", '{"Name": 7, "State": []}', '"text"', "\0"):
    for method, path in (("PUT", "/agent-status/" + saml), ("PUT", "/user-hierarchy-groups/" + saml)):
        code, said = raw(method, path, body)
        check((body, code, said), code == 400 and "java" not in said)

# An instance goes with everything
connect.delete_instance(InstanceId=saml)
err("ResourceNotFoundException", connect.list_user_hierarchy_groups, **I)
connect.delete_instance(InstanceId=managed)
connect.delete_instance(InstanceId=of_directory)
left = [x["Id"] for x in connect.list_instances()["InstanceSummaryList"]]
check("none left", not {saml, managed, of_directory} & set(left))
print(wrong, "wrong")
