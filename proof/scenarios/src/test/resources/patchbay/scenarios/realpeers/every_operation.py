"""Every operation of Amazon Connect that is served, met by callers who may not, who are at the wrong
instance, and who ask wrongly; then a table of every error that the API Reference names for it, and
whether a script met it.

SERVED names the operations, LEDGER the file in which all scripts note what they met. Prints what was
wrong, and how much, last.
"""

import json
import os
import re

import ledger
import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError

FOREIGN = "11111111-2222-4333-8444-555555555555"
NOWHERE = "99999999-2222-4333-8444-555555555555"
DENIED, MISSING, INVALID = "AccessDeniedException", "ResourceNotFoundException", "InvalidParameterException"
BAD, DUPLICATE, FULL = "InvalidRequestException", "DuplicateResourceException", "LimitExceededException"
DAY = [{"Day": "MONDAY", "StartTime": {"Hours": 9, "Minutes": 30}, "EndTime": {"Hours": 17, "Minutes": 0}}]
FLOW = json.dumps({"Version": "2019-10-30", "StartAction": "bye", "Metadata": {},
                   "Actions": [{"Identifier": "bye", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {}}]})
wrong = 0
# What a client would refuse to send is sent: the server's answer is what counts here.
config = Config(parameter_validation=False, retries={"max_attempts": 0})
c = boto3.client("connect", config=config)
iam = boto3.client("iam")
served = os.environ["SERVED"].split()
model = c.meta.service_model


def check(what, holds):
    global wrong
    if not holds:
        wrong += 1
        print("wrong:", what)


def err(code, call, /, msg=None, **arguments):
    try:
        check(("no", code, "but", call(**arguments), arguments), False)
    except ClientError as e:
        error = e.response["Error"]
        fits = error["Code"] == code and (msg is None or re.search(msg, error["Message"]))
        check(("expected", code, msg, "found", str(e)), fits)
        return e.response
    return {}


def ok(name, **arguments):
    try:
        return getattr(c, name)(**arguments)
    except ClientError as e:
        check((name, arguments, str(e)), False)
        return {}


# --- requests as small as their shapes allow, made from the shapes
KNOWN = {
    "InstanceAlias": "somewhere", "TimeZone": "UTC", "Content": FLOW, "Password": "Correct-horse-7", "Origin": "https://a.example", "ReplicaRegion": "us-west-2",
    "EffectiveFrom": "2026-12-24", "EffectiveTill": "2026-12-26", "Username": "ana", "Value": "true", "S3Config": None,
    "resourceArn": f"arn:aws:connect:us-east-1:111122223333:instance/{NOWHERE}/queue/{NOWHERE}",
}


def smallest(shape, name=""):
    if name in KNOWN:
        return KNOWN[name]
    if shape.type_name == "structure":
        return {m: smallest(shape.members[m], m) for m in shape.required_members}
    if shape.type_name == "list":
        return [smallest(shape.member)]
    if shape.type_name == "map":
        return {"k": smallest(shape.value)}
    if shape.type_name == "string":
        return (getattr(shape, "enum", None) or [NOWHERE[: shape.metadata.get("max", 36)]])[0]
    if shape.type_name == "boolean":
        return True
    return max(shape.metadata.get("min", 0), 1)


def request(operation):
    shape = model.operation_model(operation).input_shape
    wanted = smallest(shape)
    for list_of_changes in ("Filters", "tags"):
        if list_of_changes in shape.members and list_of_changes not in wanted:
            wanted[list_of_changes] = smallest(shape.members[list_of_changes])
    return wanted


def caller(name):
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return boto3.client("connect", config=config, aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])


nobody = caller("nobody-at-all")
missing = [o for o in served if o not in model.operation_names]
check(("this boto3 does not know", missing), not missing)
WITHOUT_INSTANCE = ("CreateInstance", "ListInstances")
# These name a group, or an instance by its id or ARN: met further down.
BY_GROUP = [o for o in served if "Traffic" in o]
for operation in served:
    call, wanted = xform_name(operation), request(operation)
    # GetFederationToken asks who calls before it asks what he may: an IAM user never may (rule 8.14).
    err(BAD if operation == "GetFederationToken" else DENIED, getattr(nobody, call), **wanted)
    if operation in WITHOUT_INSTANCE or operation in BY_GROUP:
        continue
    if "resourceArn" in wanted:
        err(MISSING, getattr(c, call), **wanted)
        err(MISSING, getattr(c, call), **{**wanted, "resourceArn": wanted["resourceArn"].replace(NOWHERE, FOREIGN)})
        err(MISSING, getattr(c, call), **{**wanted, "resourceArn": "arn:aws:connect:us-east-1:111122223333:shoe/9"})
        continue
    if operation == "GetFederationToken":
        err(BAD, getattr(c, call), "cannot be used for federation", **wanted)
        continue
    err(MISSING, getattr(c, call), "Instance not found", **{**wanted, "InstanceId": NOWHERE})
    # Someone else's instance is as if there were none.
    err(MISSING, getattr(c, call), "Instance not found", **{**wanted, "InstanceId": FOREIGN})
    err(INVALID, getattr(c, call), "InstanceId|instanceId", **{**wanted, "InstanceId": "x" * 300})
for operation in BY_GROUP:
    call, wanted = xform_name(operation), request(operation)
    if operation != "ListTrafficDistributionGroups":
        err(MISSING, getattr(c, call), "not found", **wanted)
        err(MISSING, getattr(c, call), "not found", **{**wanted, "InstanceId": FOREIGN} if "InstanceId" in wanted else wanted)
err(INVALID, c.create_instance, **{**request("CreateInstance"), "IdentityManagementType": "HEARSAY"})
err(INVALID, c.list_instances, NextToken="nonsense")

# --- contact-flow modules
i = ok("create_instance", IdentityManagementType="SAML", InstanceAlias="everything", InboundCallsEnabled=True, OutboundCallsEnabled=True)
i, instance_arn = i["Id"], i["Arn"]
m = ok("create_contact_flow_module", InstanceId=i, Name="Greeting", Content=FLOW, Description="Says hello", Tags={"team": "a"})
check(m, m["Arn"] == f"{instance_arn}/flow-module/{m['Id']}")
m = {"InstanceId": i, "ContactFlowModuleId": m["Id"]}
told = ok("describe_contact_flow_module", **m)["ContactFlowModule"]
check(told, (told["Content"], told["State"], told["Status"], told["Tags"], told["Description"]) == (FLOW, "ACTIVE", "PUBLISHED", {"team": "a"}, "Says hello"))
err(DUPLICATE, c.create_contact_flow_module, "Greeting", InstanceId=i, Name="Greeting", Content=FLOW)
for call in (lambda **more: c.create_contact_flow_module(InstanceId=i, Name="bad", **more), lambda **more: c.update_contact_flow_module_content(**m, **more)):
    said = err("InvalidContactFlowModuleException", call, Content='{"Version": "1"}')
    check(said, [p["message"] for p in said.get("Problems", [])][:1] == ["Version is not 2019-10-30"])
said = err("InvalidContactFlowException", c.create_contact_flow, InstanceId=i, Name="bad", Type="CONTACT_FLOW", Content="{}")
check(said, len(said.get("problems", [])) == 3)
ok("update_contact_flow_module_content", **m, Content=FLOW.replace("bye", "adieu"))
ok("update_contact_flow_module_metadata", **m, Name="Welcome", State="ARCHIVED")
told = ok("describe_contact_flow_module", **m)["ContactFlowModule"]
check(told, "adieu" in told["Content"] and (told["Name"], told["State"], told["Description"]) == ("Welcome", "ARCHIVED", "Says hello"))
check("modules by state", [x["Name"] for x in ok("list_contact_flow_modules", InstanceId=i, ContactFlowModuleState="ARCHIVED")["ContactFlowModulesSummaryList"]] == ["Welcome"])
check("no module in force", not ok("list_contact_flow_modules", InstanceId=i, ContactFlowModuleState="ACTIVE")["ContactFlowModulesSummaryList"])
found = ok("search_contact_flow_modules", InstanceId=i, SearchCriteria={"StringCondition": {"FieldName": "name", "Value": "Wel", "ComparisonType": "STARTS_WITH"}})
check(found, [x["Id"] for x in found["ContactFlowModules"]] == [m["ContactFlowModuleId"]] and found["ApproximateTotalCount"] == 1)
ok("tag_resource", resourceArn=f"{instance_arn}/flow-module/{m['ContactFlowModuleId']}", tags={"cost": "1"})
check("a module's tags", ok("list_tags_for_resource", resourceArn=f"{instance_arn}/flow-module/{m['ContactFlowModuleId']}")["tags"] == {"team": "a", "cost": "1"})
ok("untag_resource", resourceArn=f"{instance_arn}/flow-module/{m['ContactFlowModuleId']}", tagKeys=["cost"])
err(DUPLICATE, c.update_contact_flow_module_metadata, **{**m, "ContactFlowModuleId": ok("create_contact_flow_module", InstanceId=i, Name="Other", Content=FLOW)["Id"], "Name": "Welcome"})
for n in range(198):
    c.create_contact_flow_module(InstanceId=i, Name=f"m{n}", Content=FLOW)
err(FULL, c.create_contact_flow_module, "200", InstanceId=i, Name="one more", Content=FLOW)
ok("delete_contact_flow_module", **m)
for call in ("describe_contact_flow_module", "delete_contact_flow_module", "update_contact_flow_module_content", "update_contact_flow_module_metadata"):
    err(MISSING, getattr(c, call), "Contact flow module", **m, Content=FLOW) if "content" in call else err(MISSING, getattr(c, call), "Contact flow module", **m)

# --- exceptions to hours of operation
h = {"InstanceId": i, "HoursOfOperationId": ok("create_hours_of_operation", InstanceId=i, Name="Office", TimeZone="Europe/Berlin", Config=DAY)["HoursOfOperationId"]}
CHRISTMAS = {"Name": "Christmas", "Config": [], "EffectiveFrom": "2026-12-24", "EffectiveTill": "2026-12-26"}
o = {**h, "HoursOfOperationOverrideId": ok("create_hours_of_operation_override", **h, **CHRISTMAS, Description="closed", OverrideType="CLOSED", RecurrenceConfig={
    "RecurrencePattern": {"Frequency": "YEARLY", "Interval": 1, "ByMonth": [12], "ByMonthDay": [24, 25, 26]}})["HoursOfOperationOverrideId"]}
told = ok("describe_hours_of_operation_override", **o)["HoursOfOperationOverride"]
check(told, (told["Name"], told["EffectiveFrom"], told["OverrideType"], told["Description"]) == ("Christmas", "2026-12-24", "CLOSED", "closed"))
check(told, told["RecurrenceConfig"]["RecurrencePattern"] == {"Frequency": "YEARLY", "Interval": 1, "ByMonth": [12], "ByMonthDay": [24, 25, 26]})
err(DUPLICATE, c.create_hours_of_operation_override, "Christmas", **h, **CHRISTMAS)
err(INVALID, c.create_hours_of_operation_override, "before", **h, **{**CHRISTMAS, "Name": "x", "EffectiveTill": "2026-12-23"})
err(INVALID, c.create_hours_of_operation_override, "2026-02-30", **h, **{**CHRISTMAS, "Name": "x", "EffectiveFrom": "2026-02-30"})
err(MISSING, c.create_hours_of_operation_override, "Hours of operation is not found", **{**h, "HoursOfOperationId": NOWHERE}, **CHRISTMAS)
late = ok("create_hours_of_operation_override", **h, **{**CHRISTMAS, "Name": "Sale", "Config": DAY, "EffectiveFrom": "2026-11-27", "EffectiveTill": "2026-11-27"})
ok("update_hours_of_operation_override", **o, Name="Holidays", EffectiveTill="2026-12-31")
err(DUPLICATE, c.update_hours_of_operation_override, **o, Name="Sale")
err(INVALID, c.update_hours_of_operation_override, **o, EffectiveTill="2026-01-01")
told = ok("describe_hours_of_operation_override", **o)["HoursOfOperationOverride"]
check(told, (told["Name"], told["EffectiveTill"], told["OverrideType"]) == ("Holidays", "2026-12-31", "CLOSED"))
check("overrides", [x["Name"] for x in ok("list_hours_of_operation_overrides", **h)["HoursOfOperationOverrideList"]] == ["Holidays", "Sale"])
found = ok("search_hours_of_operation_overrides", InstanceId=i, SearchCriteria={"DateCondition": {"FieldName": "EffectiveFrom", "Value": "2026-12-01", "ComparisonType": "LESS_THAN"}})
check(found, [x["Name"] for x in found["HoursOfOperationOverrides"]] == ["Sale"] and found["HoursOfOperationOverrides"][0]["Config"] == DAY)
for n in range(98):
    c.create_hours_of_operation_override(**h, **{**CHRISTMAS, "Name": f"o{n}"})
err(FULL, c.create_hours_of_operation_override, "100", **h, **{**CHRISTMAS, "Name": "one more"})
ok("delete_hours_of_operation_override", **o)
for call in ("describe_hours_of_operation_override", "delete_hours_of_operation_override", "update_hours_of_operation_override"):
    err(MISSING, getattr(c, call), "override", **o)
err(MISSING, c.list_hours_of_operation_overrides, "Hours of operation is not found", InstanceId=i, HoursOfOperationId=NOWHERE)

# --- settings by channel
security = {x["Name"]: x["Id"] for x in ok("list_security_profiles", InstanceId=i)["SecurityProfileSummaryList"]}
routing = ok("list_routing_profiles", InstanceId=i)["RoutingProfileSummaryList"][0]["Id"]
ANA = {"InstanceId": i, "Username": "ana", "IdentityInfo": {"FirstName": "Ana", "LastName": "Example"}, "SecurityProfileIds": [security["Agent"]], "RoutingProfileId": routing}
u = {"InstanceId": i, "UserId": ok("create_user", **ANA, PhoneConfig={"PhoneType": "SOFT_PHONE", "PersistentConnection": True},
     AutoAcceptConfigs=[{"Channel": "CHAT", "AutoAccept": True}])["UserId"]}
told = ok("describe_user", **u)["User"]
check(told, told["AutoAcceptConfigs"] == [{"Channel": "CHAT", "AutoAccept": True}] and told["PhoneConfig"]["PersistentConnection"] and not told["PhoneConfig"]["AutoAccept"])
ok("update_user_config", **u, AfterContactWorkConfigs=[{"Channel": "VOICE", "AfterContactWorkConfig": {"AfterContactWorkTimeLimit": 30}},
   {"Channel": "CHAT", "AfterContactWorkConfig": {"AfterContactWorkTimeLimit": 5}}],
   PhoneNumberConfigs=[{"Channel": "VOICE", "PhoneType": "DESK_PHONE", "PhoneNumber": "+4930123456"}], VoiceEnhancementConfigs=[{"Channel": "VOICE", "VoiceEnhancementMode": "NOISE_SUPPRESSION"}])
told = ok("describe_user", **u)["User"]
check(told, told["AutoAcceptConfigs"] == [{"Channel": "CHAT", "AutoAccept": True}] and told["VoiceEnhancementConfigs"][0]["VoiceEnhancementMode"] == "NOISE_SUPPRESSION")
check(told, (told["PhoneConfig"]["AfterContactWorkTimeLimit"], told["PhoneConfig"]["PhoneType"], told["PhoneConfig"]["DeskPhoneNumber"]) == (30, "DESK_PHONE", "+4930123456"))
found = ok("search_users", InstanceId=i, SearchCriteria={"StringCondition": {"FieldName": "SecurityProfileId", "Value": security["Agent"], "ComparisonType": "EXACT"}})
check(found, found["Users"][0]["AfterContactWorkConfigs"][1]["AfterContactWorkConfig"]["AfterContactWorkTimeLimit"] == 5000)
err(BAD, c.update_user_config, "twice", **u, AutoAcceptConfigs=[{"Channel": "CHAT", "AutoAccept": True}] * 2)
err(BAD, c.update_user_config, "PhoneNumber", **u, PhoneNumberConfigs=[{"Channel": "VOICE", "PhoneType": "DESK_PHONE"}])
err(BAD, c.update_user_config, "AfterContactWork", **u, AfterContactWorkConfigs=[{"Channel": "CHAT", "AfterContactWorkConfig": {"AfterContactWorkTimeLimit": 2000001}}])
err(MISSING, c.update_user_config, **{**u, "UserId": NOWHERE}, AutoAcceptConfigs=[])
ok("update_user_phone_config", **u, PhoneConfig={"PhoneType": "SOFT_PHONE", "AfterContactWorkTimeLimit": 7})
told = ok("describe_user", **u)["User"]
check(told, "AfterContactWorkConfigs" not in told and told["PhoneConfig"]["AfterContactWorkTimeLimit"] == 7 and told["VoiceEnhancementConfigs"])

# --- users found in every way that there is
for n in range(7):
    ok("create_user", **{**ANA, "Username": f"bob-{n}", "IdentityInfo": {"FirstName": "Bob", "LastName": "Builder"}, "Tags": {"team": "b", "n": str(n)}})


def logins(**asked):
    names, token = [], {}
    while True:
        page = ok("search_users", InstanceId=i, MaxResults=3, **asked, **token)
        names += [x["Username"] for x in page["Users"]]
        if "NextToken" not in page:
            check((names, page["ApproximateTotalCount"]), len(names) == page["ApproximateTotalCount"])
            return names
        token = {"NextToken": page["NextToken"]}


def text(field, value, how="EXACT"):
    return {"StringCondition": {"FieldName": field, "Value": value, "ComparisonType": how}}


BOBS = [f"bob-{n}" for n in range(7)]
check("everybody", logins() == ["ana", *BOBS])
check("by login", logins(SearchCriteria=text("Username", "ob-", "CONTAINS")) == BOBS)
check("case counts", logins(SearchCriteria=text("Username", "Bob-", "STARTS_WITH")) == [])
check("by one or another", logins(SearchCriteria={"OrConditions": [text("Username", "ana"), text("LastName", "Build", "STARTS_WITH")]}) == ["ana", *BOBS])
check("by both", logins(SearchCriteria={"AndConditions": [text("FirstName", "Bob"), text("Username", "6", "CONTAINS")]}) == ["bob-6"])
check("by tag", logins(SearchFilter={"TagFilter": {"AndConditions": [{"TagKey": "team", "TagValue": "b"}, {"TagKey": "n", "TagValue": "3"}]}}) == ["bob-3"])
check("nobody has proficiencies", logins(SearchCriteria={"ListCondition": {"TargetListType": "PROFICIENCIES", "Conditions": [text("Language", "German")]}}) == [])
err(INVALID, c.search_users, "FieldName", InstanceId=i, SearchCriteria=text("Shoe", "9"))
err(INVALID, c.search_users, "NextToken", InstanceId=i, NextToken="nonsense")
queues, token = [], {}
while True:
    page = ok("list_queues", InstanceId=i, MaxResults=2, **token)
    queues += [x["QueueType"] for x in page["QueueSummaryList"]]
    if "NextToken" not in page:
        break
    token = {"NextToken": page["NextToken"]}
check(queues, queues == ["STANDARD"] + ["AGENT"] * 8)

# --- control characters are refused, and break nothing off
for tags in ({"k": "\x1f"}, {"\x1f": "v"}, {"k": "\n"}):
    err(INVALID, c.create_user, "control|keys", **{**ANA, "Username": "eve"}, Tags=tags)
    err(INVALID, c.tag_resource, "control|keys", resourceArn=f"{instance_arn}/agent/{u['UserId']}", tags=tags)
err(INVALID, c.create_security_profile, "control", InstanceId=i, SecurityProfileName="odd", Permissions=["a\x1fb"])
check("nobody was made", "eve" not in logins())

# --- what users and profiles have besides
ok("update_user_routing_profile", **u, RoutingProfileId=routing)
ok("update_user_security_profiles", **u, SecurityProfileIds=[security["Agent"], security["QualityAnalyst"]])
check("its profiles", set(ok("describe_user", **u)["User"]["SecurityProfileIds"]) == {security["Agent"], security["QualityAnalyst"]})
err(MISSING, c.update_user_routing_profile, "Routing profile", **u, RoutingProfileId=NOWHERE)
err(MISSING, c.update_user_security_profiles, "Security profile", **u, SecurityProfileIds=[NOWHERE])
check("users", [x["Username"] for x in ok("list_users", InstanceId=i, MaxResults=2)["UserSummaryList"]] == ["ana", "bob-0"])
p = {"InstanceId": i, "SecurityProfileId": ok("create_security_profile", InstanceId=i, SecurityProfileName="Team Lead", Permissions=["BasicAgentAccess"], Tags={"k": "v"})["SecurityProfileId"]}
err(DUPLICATE, c.create_security_profile, "Team Lead", InstanceId=i, SecurityProfileName="Team Lead")
ok("update_security_profile", **p, Permissions=["BasicAgentAccess", "Users.View"], Description="leads")
check("permissions", ok("list_security_profile_permissions", **p)["Permissions"] == ["BasicAgentAccess", "Users.View"])
told = ok("describe_security_profile", **p)["SecurityProfile"]
check(told, told["SecurityProfileName"] == "Team Lead" and told["Description"] == "leads")
err("ResourceInUseException", c.delete_security_profile, InstanceId=i, SecurityProfileId=security["Agent"])
for n in range(95):
    c.create_security_profile(InstanceId=i, SecurityProfileName=f"p{n}")
err(FULL, c.create_security_profile, "100", InstanceId=i, SecurityProfileName="one more")
ok("delete_security_profile", **p)
check("hours", {x["Name"] for x in ok("list_hours_of_operations", InstanceId=i)["HoursOfOperationSummaryList"]} == {"Basic Hours", "Office"})

# --- the instance itself
ok("associate_approved_origin", InstanceId=i, Origin="https://crm.example")
err("ResourceConflictException", c.associate_approved_origin, InstanceId=i, Origin="https://crm.example")
check("origins", ok("list_approved_origins", InstanceId=i)["Origins"] == ["https://crm.example"])
for n in range(49):
    c.associate_approved_origin(InstanceId=i, Origin=f"https://crm{n}.example")
err("ServiceQuotaExceededException", c.associate_approved_origin, InstanceId=i, Origin="https://one-more.example")
ok("disassociate_approved_origin", InstanceId=i, Origin="https://crm.example")
ok("update_instance_attribute", InstanceId=i, AttributeType="CONTACTFLOW_LOGS", Value="true")
check("attribute", ok("describe_instance_attribute", InstanceId=i, AttributeType="CONTACTFLOW_LOGS")["Attribute"]["Value"] == "true")
check("attributes", {"AttributeType": "CONTACTFLOW_LOGS", "Value": "true"} in ok("list_instance_attributes", InstanceId=i)["Attributes"])

# --- an instance in two regions
err("ResourceNotReadyException", c.create_traffic_distribution_group, InstanceId=i, Name="Team")
err(BAD, c.replicate_instance, InstanceId=i, ReplicaRegion="eu-west-2", ReplicaAlias="everything-west")
told = ok("replicate_instance", InstanceId=i, ReplicaRegion="us-west-2", ReplicaAlias="everything-west")
check(told, told["Id"] == i and ":us-west-2:" in told["Arn"])
err("ResourceConflictException", c.replicate_instance, InstanceId=i, ReplicaRegion="us-west-2", ReplicaAlias="once-more")
groups = ok("list_traffic_distribution_groups", InstanceId=i)["TrafficDistributionGroupSummaryList"]
check(groups, [(x["Name"], x["IsDefault"]) for x in groups] == [("everything default", True)])
usual = groups[0]["Id"]
team = ok("create_traffic_distribution_group", InstanceId=i, Name="Team", Description="by day", Tags={"k": "v"})["Id"]
err("ResourceConflictException", c.create_traffic_distribution_group, InstanceId=i, Name="Team")
told = ok("describe_traffic_distribution_group", TrafficDistributionGroupId=team)["TrafficDistributionGroup"]
check(told, (told["Name"], told["Description"], told["Status"], told["IsDefault"], told["Tags"]) == ("Team", "by day", "ACTIVE", False, {"k": "v"}))
member = {"TrafficDistributionGroupId": team, "InstanceId": i, "UserId": u["UserId"]}
err(MISSING, c.associate_traffic_distribution_group_user, "User not found", **{**member, "UserId": NOWHERE})
ok("associate_traffic_distribution_group_user", **member)
check("members", [x["UserId"] for x in ok("list_traffic_distribution_group_users", TrafficDistributionGroupId=team)["TrafficDistributionGroupUserSummaryList"]] == [u["UserId"]])
err("ResourceInUseException", c.delete_traffic_distribution_group, TrafficDistributionGroupId=team)
ok("disassociate_traffic_distribution_group_user", **member)
err(MISSING, c.disassociate_traffic_distribution_group_user, "User not found", **member)
ok("delete_traffic_distribution_group", TrafficDistributionGroupId=team)
err(BAD, c.delete_traffic_distribution_group, TrafficDistributionGroupId=usual)
SHIFTED = {"SignInConfig": {"Distributions": [{"Region": "us-east-1", "Enabled": False}, {"Region": "us-west-2", "Enabled": True}]}}
ok("update_traffic_distribution", Id=usual, **SHIFTED)
check("shifted", ok("get_traffic_distribution", Id=usual)["SignInConfig"] == SHIFTED["SignInConfig"])
err(BAD, c.update_traffic_distribution, "add up to 100", Id=usual, TelephonyConfig={"Distributions": [{"Region": "us-east-1", "Percentage": 30}, {"Region": "us-west-2", "Percentage": 30}]})
try:
    for n in range(200):
        c.create_traffic_distribution_group(InstanceId=i, Name=f"t{n}")
    check("groups have a quota", False)
except ClientError as e:
    check(str(e), e.response["Error"]["Code"] == "ServiceQuotaExceededException")

# --- quotas and names that are taken
flows = [ok("create_contact_flow", InstanceId=i, Name=f"f{n}", Type="CONTACT_FLOW", Content=FLOW)["ContactFlowId"] for n in range(100)]
err(FULL, c.create_contact_flow, "100", InstanceId=i, Name="one more", Type="CONTACT_FLOW", Content=FLOW)
err(DUPLICATE, c.update_contact_flow_name, InstanceId=i, ContactFlowId=flows[0], Name="f1")
err(DUPLICATE, c.update_contact_flow_metadata, InstanceId=i, ContactFlowId=flows[0], Name="f1")
for n in range(98):
    c.create_hours_of_operation(InstanceId=i, Name=f"h{n}", TimeZone="UTC", Config=[])
err(FULL, c.create_hours_of_operation, "100", InstanceId=i, Name="one more", TimeZone="UTC", Config=[])
queue = next(x["Id"] for x in ok("list_queues", InstanceId=i, QueueTypes=["STANDARD"])["QueueSummaryList"])
PROFILE = {"InstanceId": i, "Description": "d", "DefaultOutboundQueueId": queue, "MediaConcurrencies": [{"Channel": "VOICE", "Concurrency": 1}]}
for n in range(99):
    c.create_routing_profile(**PROFILE, Name=f"r{n}")
err(FULL, c.create_routing_profile, "100", **PROFILE, Name="one more")
QUICK = {"InstanceId": i, "QuickConnectConfig": {"QuickConnectType": "QUEUE", "QueueConfig": {"QueueId": queue, "ContactFlowId": flows[0]}}}
for n in range(100):
    c.create_quick_connect(**QUICK, Name=f"q{n}")
err(FULL, c.create_quick_connect, "100", **QUICK, Name="one more")
ok("update_user_hierarchy_structure", InstanceId=i, HierarchyStructure={"LevelOne": {"Name": "Site"}})
for n in range(500):
    c.create_user_hierarchy_group(InstanceId=i, Name=f"g{n}")
err(FULL, c.create_user_hierarchy_group, "500", InstanceId=i, Name="one more")

# --- a federation token, for a session of a role
account = boto3.client("sts").get_caller_identity()["Account"]
trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"}, "Action": "sts:AssumeRole"}]}
may = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "connect:GetFederationToken", "Resource": "*"}]}
key = iam.create_access_key(UserName="nobody-at-all")["AccessKey"]
iam.put_user_policy(UserName="nobody-at-all", PolicyName="p", PolicyDocument=json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}))
sts = boto3.client("sts", aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])


def session(role, name, *policies):
    try:
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=json.dumps(trust))
    except ClientError as e:
        check(str(e), e.response["Error"]["Code"] == "EntityAlreadyExists")
    for policy in policies:
        iam.put_role_policy(RoleName=role, PolicyName="p", PolicyDocument=json.dumps(policy))
    its = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/{role}", RoleSessionName=name)["Credentials"]
    return boto3.client("connect", config=config, aws_access_key_id=its["AccessKeyId"], aws_secret_access_key=its["SecretAccessKey"], aws_session_token=its["SessionToken"])


err(DENIED, session("may-not", "ana").get_federation_token, InstanceId=i)
told = session("may", "ana", may).get_federation_token(InstanceId=i)
check(told, told["UserId"] == u["UserId"] and told["SignInUrl"] and told["Credentials"]["AccessToken"])
err("UserNotFoundException", session("may", "Ana").get_federation_token, InstanceId=i)
err(MISSING, session("may", "ana").get_federation_token, InstanceId=NOWHERE)
err(MISSING, session("may", "ana").get_federation_token, InstanceId=FOREIGN)
err(INVALID, session("may", "ana").get_federation_token, InstanceId="x" * 300)

# --- as many instances as an account may have
while True:
    try:
        c.create_instance(IdentityManagementType="SAML", InboundCallsEnabled=True, OutboundCallsEnabled=True,
                          InstanceAlias=f"many-{len(c.list_instances(MaxResults=1)['InstanceSummaryList'])}-{os.urandom(4).hex()}")
    except ClientError as e:
        check(str(e), e.response["Error"]["Code"] == "ServiceQuotaExceededException")
        break

# --- what the API Reference names, and what was met
NEVER = {
    "ThrottlingException": "no call is slowed down",
    "InternalServiceException": "only where Patchbay itself is broken",
    "IdempotencyException": "names are alone already",
    "ConditionalOperationFailedException": "no call sets a condition",
}
SELDOM = {
    # What breaks a constraint is an InvalidParameterException; this one is for members that contradict each other or the instance.
    BAD: "where it is not met, the members of the operation cannot contradict each other",
}
EXCEPTIONS = {
    ("AssociateQueueQuickConnects", FULL): "an instance has fewer quick connects than a queue may offer",
    **{(f"{o}TrafficDistributionGroupUser", "ResourceConflictException"): "asked twice it is done once" for o in ("Associate", "Disassociate")},
    ("UpdateTrafficDistribution", "ResourceConflictException"): "the API Reference does not say when",
    ("ReplicateInstance", "ServiceQuotaExceededException"): "one replica each, of instances that count already",
    ("ReplicateInstance", "ResourceNotReadyException"): "an instance is ready as soon as it is made",
    ("CreateHoursOfOperation", "ServiceQuotaExceededException"): "LimitExceededException says so",
    ("CreateUser", FULL): "200,000 users are more than a script makes; the quota is the same code as of the other kinds",
    ("GetFederationToken", DUPLICATE): "the API Reference does not say when",
    ("ListTagsForResource", INVALID): "an ARN may be any text",
    ("UntagResource", INVALID): "keys that are not there are no mistake",
    ("UpdateAgentStatus", FULL): "a status stays one",
}
with open(ledger.FILE, encoding="utf-8") as file:
    met = {tuple(line.split()) for line in file}
print(f"{'operation':44} met; not met")
unmet = 0
for operation in sorted(served):
    named = {shape.metadata.get("error", {}).get("code", shape.name) for shape in model.operation_model(operation).error_shapes}
    named = {name for name in named | {DENIED} if name not in NEVER and (operation, name) not in EXCEPTIONS}
    check(("never called well", operation), (operation, "ok") in met)
    open_ones = sorted(name for name in named if (operation, name) not in met and name not in SELDOM)
    named = {name for name in named if (operation, name) in met}
    unmet += len(open_ones)
    print(f"{operation:44} {' '.join(sorted(named))}; {' '.join(open_ones)}")
print(len(served), "operations,", unmet, "errors not met")
check("every error that can be met is", unmet == 0)

print(wrong, "wrong")
