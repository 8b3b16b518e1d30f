"""Furnishes a contact centre with the stock boto3: hours, queues, routing profiles, contact flows,
security profiles; each operation, and each way in which it says no.

The environment says who calls and where. Prints what was wrong, and how much of it, last. What
concerns users, hierarchies, statuses and quick connects is in people.py.
"""

import json
import re
import time

import ledger  # noqa: F401
import boto3
from botocore.exceptions import ClientError

wrong = 0


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


def known(client, name):
    """The operation, where this boto3 is new enough to know it."""
    return getattr(client, name, None)


INVALID, MISSING = "InvalidParameterException", "ResourceNotFoundException"
DUPLICATE, FULL = "DuplicateResourceException", "LimitExceededException"
IN_USE, DENIED, BAD = "ResourceInUseException", "AccessDeniedException", "InvalidRequestException"
NOBODY = "00000000-0000-4000-8000-000000000000"

iam, sts, c = (boto3.client(n, region_name="us-east-1") for n in ("iam", "sts", "connect"))
made = c.create_instance(
    IdentityManagementType="SAML",
    InstanceAlias="furnished",
    InboundCallsEnabled=True,
    OutboundCallsEnabled=True,
)
i, instance_arn = made["Id"], made["Arn"]

# --- hours of operation
DAY = [
    {
        "Day": "MONDAY",
        "StartTime": {"Hours": 9, "Minutes": 30},
        "EndTime": {"Hours": 17, "Minutes": 0},
    }
]


def hours(name, **more):
    return c.create_hours_of_operation(
        InstanceId=i, Name=name, TimeZone="Europe/Berlin", Config=DAY, **more
    )


h = hours("Office", Description="Weekdays", Tags={"team": "a"})
check("hours' ARN", h["HoursOfOperationArn"] == f"{instance_arn}/operating-hours/{h['HoursOfOperationId']}")
h = h["HoursOfOperationId"]
told = c.describe_hours_of_operation(InstanceId=i, HoursOfOperationId=h)["HoursOfOperation"]
check(told, told["Config"] == DAY and told["TimeZone"] == "Europe/Berlin")
check(told, told["Tags"] == {"team": "a"} and told["Description"] == "Weekdays")
err(DUPLICATE, hours, "Office", name="Office")
c.update_hours_of_operation(InstanceId=i, HoursOfOperationId=h, Name="Bureau", Description="")
told = c.describe_hours_of_operation(InstanceId=i, HoursOfOperationId=h)["HoursOfOperation"]
check(told, told["Name"] == "Bureau" and told["Config"] == DAY)
err(INVALID, c.update_hours_of_operation, "Mars", InstanceId=i, HoursOfOperationId=h, TimeZone="Mars/North")
err(DUPLICATE, c.update_hours_of_operation, InstanceId=i, HoursOfOperationId=h, Name="Basic Hours")
err(MISSING, c.update_hours_of_operation, InstanceId=i, HoursOfOperationId=NOBODY, Name="x")
err(MISSING, c.delete_hours_of_operation, InstanceId=i, HoursOfOperationId=NOBODY)
spare = hours("Spare")["HoursOfOperationId"]
if search := known(c, "search_hours_of_operations"):
    found = search(InstanceId=i, SearchCriteria={"StringCondition": {"FieldName": "name", "Value": "Spa", "ComparisonType": "STARTS_WITH"}})
    check(found, [x["Name"] for x in found["HoursOfOperations"]] == ["Spare"])
    found = search(InstanceId=i, SearchFilter={"TagFilter": {"TagCondition": {"TagKey": "team", "TagValue": "a"}}})
    check(found, [x["Name"] for x in found["HoursOfOperations"]] == ["Bureau"])
    err(INVALID, search, "FieldName", InstanceId=i, SearchCriteria={"StringCondition": {"FieldName": "shoe", "Value": "9"}})

# --- contact flows
FLOW = {
    "Version": "2019-10-30",
    "StartAction": "bye",
    "Metadata": {},
    "Actions": [{"Identifier": "bye", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {}}],
}


def flow(name, content=FLOW, **more):
    text = content if isinstance(content, str) else json.dumps(content)
    return c.create_contact_flow(InstanceId=i, Name=name, Type="CONTACT_FLOW", Content=text, **more)


NOT_A_FLOW = "InvalidContactFlowException"
for content, said in (
    ("{", "not JSON"),
    ("[]", "not a JSON object"),
    ({**FLOW, "Version": "1"}, "Version"),
    ({**FLOW, "StartAction": "elsewhere"}, "StartAction"),
    ({**FLOW, "Actions": []}, "Actions"),
    ({**FLOW, "Actions": FLOW["Actions"] * 2}, "Two actions"),
    ({**FLOW, "Actions": [{"Identifier": "bye", "Type": "Wait", "Transitions": {"NextAction": "gone"}}]}, "NextAction of action bye"),
    ({**FLOW, "Actions": [{"Identifier": "bye", "Type": "Wait", "Transitions": {"Errors": [{"NextAction": "gone"}]}}]}, "NextAction of action bye"),
    ({**FLOW, "Actions": [{"Identifier": "bye", "Transitions": []}]}, "no Type.*Transitions"),
):
    err(NOT_A_FLOW, flow, said, name="bad", content=content)
f = flow("Bye", Description="Says so", Tags={"team": "a"})
check("flow's ARN", f["ContactFlowArn"] == f"{instance_arn}/contact-flow/{f['ContactFlowId']}")
f = f["ContactFlowId"]
err(DUPLICATE, flow, name="Bye")
told = c.describe_contact_flow(InstanceId=i, ContactFlowId=f)["ContactFlow"]
check(told, json.loads(told["Content"]) == FLOW and told["State"] == "ACTIVE")
err(NOT_A_FLOW, c.update_contact_flow_content, InstanceId=i, ContactFlowId=f, Content="nonsense")
c.update_contact_flow_content(InstanceId=i, ContactFlowId=f + ":$SAVED", Content="nonsense")
told = c.describe_contact_flow(InstanceId=i, ContactFlowId=f + ":$SAVED")["ContactFlow"]
check(told, told["Content"] == "nonsense")
told = c.describe_contact_flow(InstanceId=i, ContactFlowId=f)["ContactFlow"]
check("the content in force stays", json.loads(told["Content"]) == FLOW)
second = {**FLOW, "Metadata": {"changed": True}}
c.update_contact_flow_content(InstanceId=i, ContactFlowId=f, Content=json.dumps(second))
told = c.describe_contact_flow(InstanceId=i, ContactFlowId=f)["ContactFlow"]
check(told, json.loads(told["Content"]) == second)
c.update_contact_flow_name(InstanceId=i, ContactFlowId=f, Name="Goodbye")
c.update_contact_flow_metadata(InstanceId=i, ContactFlowId=f, Description="d", ContactFlowState="ARCHIVED")
told = c.describe_contact_flow(InstanceId=i, ContactFlowId=f)["ContactFlow"]
check(told, (told["Name"], told["Description"], told["State"]) == ("Goodbye", "d", "ARCHIVED"))
err(BAD, c.update_contact_flow_name, "Name or Description", InstanceId=i, ContactFlowId=f)
err(MISSING, c.describe_contact_flow, InstanceId=i, ContactFlowId=NOBODY)
err(MISSING, c.update_contact_flow_content, InstanceId=i, ContactFlowId=NOBODY, Content=json.dumps(FLOW))
err(MISSING, c.delete_contact_flow, InstanceId=i, ContactFlowId=NOBODY)
names = [x["Name"] for x in c.list_contact_flows(InstanceId=i)["ContactFlowSummaryList"]]
check(names, names == ["Goodbye"])
check("no flow of another type", not c.list_contact_flows(InstanceId=i, ContactFlowTypes=["AGENT_HOLD"])["ContactFlowSummaryList"])
if "Status" in c.meta.service_model.operation_model("CreateContactFlow").input_shape.members:
    draft = flow("Draft", "not yet", Status="SAVED")["ContactFlowId"]
    err("ContactFlowNotPublishedException", c.describe_contact_flow, InstanceId=i, ContactFlowId=draft)
    c.delete_contact_flow(InstanceId=i, ContactFlowId=draft)
if search := known(c, "search_contact_flows"):
    found = search(InstanceId=i, SearchCriteria={"StateCondition": "ARCHIVED"})
    check(found, [x["Id"] for x in found["ContactFlows"]] == [f])

# --- queues


def queue(name, **more):
    return c.create_queue(InstanceId=i, Name=name, **{"HoursOfOperationId": h, **more})


q = queue("Sales", Description="They buy", MaxContacts=5, OutboundCallerConfig={"OutboundCallerIdName": "Us", "OutboundFlowId": f}, Tags={"team": "a"})
check("queue's ARN", q["QueueArn"] == f"{instance_arn}/queue/{q['QueueId']}")
q = q["QueueId"]
told = c.describe_queue(InstanceId=i, QueueId=q)["Queue"]
check(told, told["MaxContacts"] == 5 and told["Status"] == "ENABLED" and told["Tags"] == {"team": "a"})
check(told, told["OutboundCallerConfig"] == {"OutboundCallerIdName": "Us", "OutboundFlowId": f})
err(DUPLICATE, queue, "Sales", name="Sales")
quick = c.create_quick_connect(
    InstanceId=i,
    Name="Sellers",
    QuickConnectConfig={
        "QuickConnectType": "QUEUE",
        "QueueConfig": {"QueueId": q, "ContactFlowId": f},
    },
)["QuickConnectId"]
err(MISSING, queue, "Quick connect", name="x", QuickConnectIds=[quick, NOBODY])
err(IN_USE, c.delete_queue, "quick connect Sellers", InstanceId=i, QueueId=q)
offering = queue("Offering", QuickConnectIds=[quick])["QueueId"]
offered = c.list_queue_quick_connects(InstanceId=i, QueueId=offering)["QuickConnectSummaryList"]
check(offered, [x["Id"] for x in offered] == [quick])
c.delete_queue(InstanceId=i, QueueId=offering)
c.delete_quick_connect(InstanceId=i, QuickConnectId=quick)
err(MISSING, queue, "Hours of operation", name="x", HoursOfOperationId=NOBODY)
err(MISSING, queue, "Contact flow", name="x", OutboundCallerConfig={"OutboundFlowId": NOBODY})
err(MISSING, queue, "Phone number", name="x", OutboundCallerConfig={"OutboundCallerIdNumberId": NOBODY})
c.update_queue_name(InstanceId=i, QueueId=q, Name="Shop", Description="They still buy")
c.update_queue_status(InstanceId=i, QueueId=q, Status="DISABLED")
c.update_queue_max_contacts(InstanceId=i, QueueId=q)
c.update_queue_hours_of_operation(InstanceId=i, QueueId=q, HoursOfOperationId=spare)
c.update_queue_outbound_caller_config(InstanceId=i, QueueId=q, OutboundCallerConfig={"OutboundCallerIdName": "We"})
told = c.describe_queue(InstanceId=i, QueueId=q)["Queue"]
check(told, told["Name"] == "Shop" and told["Status"] == "DISABLED" and "MaxContacts" not in told)
check(told, told["HoursOfOperationId"] == spare and told["OutboundCallerConfig"] == {"OutboundCallerIdName": "We"})
err(DUPLICATE, c.update_queue_name, InstanceId=i, QueueId=q, Name="BasicQueue")
err(BAD, c.update_queue_name, InstanceId=i, QueueId=q)
err(MISSING, c.update_queue_name, InstanceId=i, QueueId=NOBODY, Name="x")
err(MISSING, c.update_queue_status, InstanceId=i, QueueId=NOBODY, Status="ENABLED")
err(INVALID, c.update_queue_status, InstanceId=i, QueueId=q, Status="AJAR")
err(MISSING, c.update_queue_max_contacts, InstanceId=i, QueueId=NOBODY, MaxContacts=1)
err(MISSING, c.update_queue_hours_of_operation, "Hours", InstanceId=i, QueueId=q, HoursOfOperationId=NOBODY)
err(MISSING, c.update_queue_outbound_caller_config, InstanceId=i, QueueId=q, OutboundCallerConfig={"OutboundFlowId": NOBODY})
err(BAD, c.delete_hours_of_operation, "queue Shop", InstanceId=i, HoursOfOperationId=spare)
err(MISSING, c.delete_queue, InstanceId=i, QueueId=NOBODY)
c.update_queue_outbound_caller_config(InstanceId=i, QueueId=q, OutboundCallerConfig={"OutboundFlowId": f})
err(BAD, c.delete_contact_flow, "queue Shop", InstanceId=i, ContactFlowId=f)
found = c.search_queues(InstanceId=i, SearchCriteria={"OrConditions": [{"StringCondition": {"FieldName": "name", "Value": "Shop", "ComparisonType": "EXACT"}}, {"StringCondition": {"FieldName": "description", "Value": "basic", "ComparisonType": "CONTAINS"}}]})
check(found, [x["Name"] for x in found["Queues"]] == ["BasicQueue", "Shop"] and found["ApproximateTotalCount"] == 2)
found = c.search_queues(InstanceId=i, MaxResults=1)
check(found, len(found["Queues"]) == 1 and found["NextToken"])
found = c.search_queues(InstanceId=i, MaxResults=1, NextToken=found["NextToken"])
check(found, len(found["Queues"]) == 1 and "NextToken" not in found)
err(INVALID, c.search_queues, InstanceId=i, NextToken="nonsense")

# --- routing profiles
VOICE = [{"Channel": "VOICE", "Concurrency": 1}]


def served(queue_id, channel="VOICE", priority=1, delay=0):
    return {"QueueReference": {"QueueId": queue_id, "Channel": channel}, "Priority": priority, "Delay": delay}


def routing(name, **more):
    wanted = {"Description": "d", "DefaultOutboundQueueId": q, "MediaConcurrencies": VOICE, **more}
    return c.create_routing_profile(InstanceId=i, Name=name, **wanted)


r = routing("Sellers", QueueConfigs=[served(q)], Tags={"team": "a"})
check("routing profile's ARN", r["RoutingProfileArn"] == f"{instance_arn}/routing-profile/{r['RoutingProfileId']}")
r = r["RoutingProfileId"]


def profile():
    return c.describe_routing_profile(InstanceId=i, RoutingProfileId=r)["RoutingProfile"]


def its_queues():
    summaries = c.list_routing_profile_queues(InstanceId=i, RoutingProfileId=r)
    return sorted((x["QueueName"], x["Channel"], x["Priority"], x["Delay"]) for x in summaries["RoutingProfileQueueConfigSummaryList"])


check(profile(), profile()["MediaConcurrencies"] == VOICE and profile()["NumberOfAssociatedUsers"] == 0)
check(its_queues(), its_queues() == [("Shop", "VOICE", 1, 0)])
err(DUPLICATE, routing, "Sellers", name="Sellers")
err(MISSING, routing, "Queue", name="x", DefaultOutboundQueueId=NOBODY)
err(MISSING, routing, "Queue", name="x", QueueConfigs=[served(NOBODY)])
err(INVALID, routing, "VOICE", name="x", MediaConcurrencies=[{"Channel": "VOICE", "Concurrency": 2}])
err(INVALID, routing, "twice", name="x", MediaConcurrencies=VOICE * 2)
err(INVALID, routing, "channel", name="x", MediaConcurrencies=[])
err(INVALID, routing, "twice", name="x", QueueConfigs=[served(q), served(q)])
basic = next(x["Id"] for x in c.list_queues(InstanceId=i, QueueTypes=["STANDARD"])["QueueSummaryList"] if x["Name"] == "BasicQueue")
c.associate_routing_profile_queues(InstanceId=i, RoutingProfileId=r, QueueConfigs=[served(basic, "CHAT", 2, 30)])
c.update_routing_profile_queues(InstanceId=i, RoutingProfileId=r, QueueConfigs=[served(q, priority=7)])
check(its_queues(), its_queues() == [("BasicQueue", "CHAT", 2, 30), ("Shop", "VOICE", 7, 0)])
err(MISSING, c.update_routing_profile_queues, InstanceId=i, RoutingProfileId=r, QueueConfigs=[served(q, "TASK")])
err(MISSING, c.associate_routing_profile_queues, InstanceId=i, RoutingProfileId=r, QueueConfigs=[served(NOBODY)])
c.disassociate_routing_profile_queues(InstanceId=i, RoutingProfileId=r, QueueReferences=[{"QueueId": basic, "Channel": "CHAT"}])
check(its_queues(), its_queues() == [("Shop", "VOICE", 7, 0)])
err(MISSING, c.disassociate_routing_profile_queues, InstanceId=i, RoutingProfileId=NOBODY, QueueReferences=[{"QueueId": q, "Channel": "CHAT"}])
c.update_routing_profile_name(InstanceId=i, RoutingProfileId=r, Name="Vendors")
BOTH = [{"Channel": "CHAT", "Concurrency": 3}, *VOICE]
c.update_routing_profile_concurrency(InstanceId=i, RoutingProfileId=r, MediaConcurrencies=BOTH)
c.update_routing_profile_default_outbound_queue(InstanceId=i, RoutingProfileId=r, DefaultOutboundQueueId=basic)
check(profile(), profile()["Name"] == "Vendors" and profile()["MediaConcurrencies"] == BOTH)
check(profile(), profile()["DefaultOutboundQueueId"] == basic and profile()["Description"] == "d")
if update := known(c, "update_routing_profile_agent_availability_timer"):
    update(InstanceId=i, RoutingProfileId=r, AgentAvailabilityTimer="TIME_SINCE_LAST_INBOUND")
    check(profile(), profile()["AgentAvailabilityTimer"] == "TIME_SINCE_LAST_INBOUND")
err(DUPLICATE, c.update_routing_profile_name, InstanceId=i, RoutingProfileId=r, Name="Basic Routing Profile")
err(INVALID, c.update_routing_profile_concurrency, InstanceId=i, RoutingProfileId=r, MediaConcurrencies=VOICE * 2)
err(MISSING, c.update_routing_profile_default_outbound_queue, InstanceId=i, RoutingProfileId=r, DefaultOutboundQueueId=NOBODY)
err(IN_USE, c.delete_queue, "routing profile Vendors", InstanceId=i, QueueId=q)
found = c.search_routing_profiles(InstanceId=i, SearchCriteria={"StringCondition": {"FieldName": "name", "Value": "Vend", "ComparisonType": "STARTS_WITH"}})
check(found, [x["RoutingProfileId"] for x in found["RoutingProfiles"]] == [r])

# --- security profiles
found = c.search_security_profiles(InstanceId=i, SearchCriteria={"StringCondition": {"FieldName": "name", "Value": "A", "ComparisonType": "STARTS_WITH"}})
check(found, [x["SecurityProfileName"] for x in found["SecurityProfiles"]] == ["Admin", "Agent"])
agent = next(x["Id"] for x in found["SecurityProfiles"] if x["SecurityProfileName"] == "Agent")

# --- what users have stays
user = c.create_user(
    InstanceId=i,
    Username="ana",
    IdentityInfo={"FirstName": "Ana", "LastName": "Example"},
    PhoneConfig={"PhoneType": "SOFT_PHONE"},
    SecurityProfileIds=[agent],
    RoutingProfileId=r,
)["UserId"]
check(profile(), profile()["NumberOfAssociatedUsers"] == 1)
err(IN_USE, c.delete_routing_profile, "user ana", InstanceId=i, RoutingProfileId=r)

# --- tags
for kind, one in (("queue", q), ("operating-hours", h), ("routing-profile", r), ("contact-flow", f)):
    arn = f"{instance_arn}/{kind}/{one}"
    c.tag_resource(resourceArn=arn, tags={"cost": "42"})
    check((kind, "tagged"), c.list_tags_for_resource(resourceArn=arn)["tags"] == {"team": "a", "cost": "42"})
    c.untag_resource(resourceArn=arn, tagKeys=["cost"])
    check((kind, "untagged"), c.list_tags_for_resource(resourceArn=arn)["tags"] == {"team": "a"})
err(MISSING, c.tag_resource, resourceArn=f"{instance_arn}/queue/{NOBODY}", tags={"a": "b"})


# --- who may
def caller(name, *statements):
    iam.create_user(UserName=name)
    document = {"Version": "2012-10-17", "Statement": list(statements)}
    if statements:
        iam.put_user_policy(UserName=name, PolicyName="p", PolicyDocument=json.dumps(document))
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return boto3.client(
        "connect",
        region_name="us-east-1",
        aws_access_key_id=key["AccessKeyId"],
        aws_secret_access_key=key["SecretAccessKey"],
    )


EVERY = (
    ("search_security_profiles", {}),
    ("search_queues", {}),
    ("search_routing_profiles", {}),
    ("search_hours_of_operations", {}),
    ("search_contact_flows", {}),
    ("create_hours_of_operation", {"Name": "n", "TimeZone": "UTC", "Config": DAY}),
    ("update_hours_of_operation", {"HoursOfOperationId": h, "Name": "n"}),
    ("delete_hours_of_operation", {"HoursOfOperationId": h}),
    ("create_queue", {"Name": "n", "HoursOfOperationId": h}),
    ("update_queue_name", {"QueueId": q, "Name": "n"}),
    ("update_queue_status", {"QueueId": q, "Status": "ENABLED"}),
    ("update_queue_max_contacts", {"QueueId": q, "MaxContacts": 1}),
    ("update_queue_hours_of_operation", {"QueueId": q, "HoursOfOperationId": h}),
    ("update_queue_outbound_caller_config", {"QueueId": q, "OutboundCallerConfig": {}}),
    ("delete_queue", {"QueueId": q}),
    ("create_routing_profile", {"Name": "n", "Description": "d", "DefaultOutboundQueueId": q, "MediaConcurrencies": VOICE}),
    ("update_routing_profile_name", {"RoutingProfileId": r, "Name": "n"}),
    ("update_routing_profile_concurrency", {"RoutingProfileId": r, "MediaConcurrencies": VOICE}),
    ("update_routing_profile_default_outbound_queue", {"RoutingProfileId": r, "DefaultOutboundQueueId": q}),
    ("update_routing_profile_queues", {"RoutingProfileId": r, "QueueConfigs": [served(q)]}),
    ("update_routing_profile_agent_availability_timer", {"RoutingProfileId": r, "AgentAvailabilityTimer": "TIME_SINCE_LAST_INBOUND"}),
    ("associate_routing_profile_queues", {"RoutingProfileId": r, "QueueConfigs": [served(q)]}),
    ("disassociate_routing_profile_queues", {"RoutingProfileId": r, "QueueReferences": [{"QueueId": q, "Channel": "VOICE"}]}),
    ("delete_routing_profile", {"RoutingProfileId": r}),
    ("create_contact_flow", {"Name": "n", "Type": "CONTACT_FLOW", "Content": json.dumps(FLOW)}),
    ("describe_contact_flow", {"ContactFlowId": f}),
    ("list_contact_flows", {}),
    ("update_contact_flow_content", {"ContactFlowId": f, "Content": json.dumps(FLOW)}),
    ("update_contact_flow_name", {"ContactFlowId": f, "Name": "n"}),
    ("update_contact_flow_metadata", {"ContactFlowId": f, "Name": "n"}),
    ("delete_contact_flow", {"ContactFlowId": f}),
)
nobody = caller("nobody-there")
account = sts.get_caller_identity()["Account"]
for name, arguments in EVERY:
    if known(c, name):
        operation = "".join(part.title() for part in name.split("_"))
        err(DENIED, getattr(nobody, name), f"not authorized to perform: connect:{operation} on resource: ", InstanceId=i, **arguments)
        err(MISSING, getattr(c, name), "Instance not found", InstanceId=NOBODY, **arguments)

tagged = caller(
    "tagged",
    {
        "Effect": "Allow",
        "Action": ["connect:UpdateQueue*", "connect:DescribeQueue"],
        "Resource": "*",
        "Condition": {"StringEquals": {"aws:ResourceTag/team": "a", "connect:InstanceId": i}},
    },
    {
        "Effect": "Allow",
        "Action": ["connect:CreateQueue", "connect:CreateHoursOfOperation"],
        "Resource": "*",
        "Condition": {"StringEquals": {"aws:RequestTag/team": "b"}},
    },
)
tagged.update_queue_name(InstanceId=i, QueueId=q, Description="by its tag")
err(DENIED, tagged.update_queue_name, InstanceId=i, QueueId=basic, Description="without it")
err(DENIED, tagged.create_queue, InstanceId=i, Name="t", HoursOfOperationId=h)
t = tagged.create_queue(InstanceId=i, Name="t", HoursOfOperationId=h, Tags={"team": "b"})["QueueId"]
err(DENIED, tagged.describe_queue, InstanceId=i, QueueId=t)
c.delete_queue(InstanceId=i, QueueId=t)

# --- someone else's instance
organizations = boto3.client("organizations", region_name="us-east-1")
try:
    organizations.create_organization(FeatureSet="ALL")
except ClientError as e:
    check(str(e), e.response["Error"]["Code"] == "AlreadyInOrganizationException")
request = organizations.create_account(Email="another@example.com", AccountName="Another")["CreateAccountStatus"]["Id"]
while True:
    state = organizations.describe_create_account_status(CreateAccountRequestId=request)["CreateAccountStatus"]
    if state["State"] != "IN_PROGRESS":
        break
    time.sleep(0.05)
iam.create_user(UserName="crossing")
iam.put_user_policy(
    UserName="crossing",
    PolicyName="p",
    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}),
)
key = iam.create_access_key(UserName="crossing")["AccessKey"]
session = boto3.client("sts", region_name="us-east-1", aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"]).assume_role(
    RoleArn=f"arn:aws:iam::{state['AccountId']}:role/OrganizationAccountAccessRole", RoleSessionName="there"
)["Credentials"]
stranger = boto3.client(
    "connect",
    region_name="us-east-1",
    aws_access_key_id=session["AccessKeyId"],
    aws_secret_access_key=session["SecretAccessKey"],
    aws_session_token=session["SessionToken"],
)
for name, arguments in EVERY:
    if known(c, name):
        err(MISSING, getattr(stranger, name), "Instance not found", InstanceId=i, **arguments)

# --- quotas
for n in range(48):
    queue(f"q{n:02}")
err(FULL, queue, "50", name="one more")

# --- and away
for x in c.search_queues(InstanceId=i, MaxResults=500)["Queues"]:
    if x["Name"].startswith("q"):
        c.delete_queue(InstanceId=i, QueueId=x["QueueId"])
c.delete_user(InstanceId=i, UserId=user)
c.delete_routing_profile(InstanceId=i, RoutingProfileId=r)
c.delete_queue(InstanceId=i, QueueId=q)
c.delete_contact_flow(InstanceId=i, ContactFlowId=f)
c.delete_hours_of_operation(InstanceId=i, HoursOfOperationId=spare)
c.delete_hours_of_operation(InstanceId=i, HoursOfOperationId=h)
err(MISSING, c.describe_queue, InstanceId=i, QueueId=q)
check("no flow is left", not c.list_contact_flows(InstanceId=i)["ContactFlowSummaryList"])

print(wrong, "wrong")
