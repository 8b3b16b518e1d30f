#!/usr/bin/env python3
"""Compares an instance of 100 users with one of 100,000 on one running server, call by call in turn.

usage: connect_users.py [--users 100000] [--rounds 100] -- COMMAND that starts a server on an empty folder

The command is `./patchbay serve --port 0 --https-port 0 --output json --data EMPTY` or the like. Users come in by CSV files of
50,000 rows, which are checked alone first: both times and the server's memory are said. Then each call is made in turn at
the small and at the large instance; said are the medians in ms. Needs a Python with botocore.
"""

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import time
from urllib.parse import quote, urlsplit

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

HEAD = "first name,last name,user login,routing profile name,security_profile_name_1|security_profile_name_2,phone type (soft/desk),tags\n"
parser = argparse.ArgumentParser()
parser.add_argument("--users", type=int, default=100_000)
parser.add_argument("--rounds", type=int, default=100)
parser.add_argument("--managed", type=int, default=0, help="users with passwords that are imported besides")
parser.add_argument("command", nargs="+")
options = parser.parse_args()

server = subprocess.Popen(options.command, stdout=subprocess.PIPE, text=True)
ready = json.loads(next(line for line in server.stdout if '"ready"' in line))
port = urlsplit(ready["url"]).port
root = Credentials(ready["accessKeyId"], ready["secretAccessKey"])
line = http.client.HTTPConnection("127.0.0.1", port)


def memory(what):
    """Resident set of the server (VmRSS), or its highest (VmHWM), in MiB."""
    status = open("/proc/%d/status" % server.pid).read()
    return int(re.search(what + r":\s+(\d+)", status).group(1)) // 1024


def call(service, method, path, body=None, keys=root, form=False):
    """Signed as a client signs; the answer, which must be one that grants."""
    data = body if isinstance(body, (str, bytes)) else json.dumps(body) if body is not None else ""
    request = AWSRequest(method=method, url=ready["url"] + path, data=data)
    request.headers["Content-Type"] = "application/x-www-form-urlencoded" if form else "application/json"
    SigV4Auth(keys, service, "us-east-1").add_auth(request)
    begun = time.perf_counter()
    line.request(method, path, data, {**dict(request.headers), "Host": "localhost:%d" % port})
    answer = line.getresponse()
    said = answer.read()
    took = time.perf_counter() - begun
    return answer.status, said, took


def good(*arguments, **more):
    status, said, took = call(*arguments, **more)
    if status != 200:
        sys.exit("%s %s" % (status, said[:500]))
    return json.loads(said) if said[:1] in b"{[" else said.decode(), took


def query(service, keys=root, **members):
    version = {"sts": "2011-06-15", "iam": "2010-05-08"}[service]
    text = "&".join("%s=%s" % (k, quote(v, safe="")) for k, v in {"Version": version, **members}.items())
    return good(service, "POST", "/", text, keys=keys, form=True)[0]


def login(n):
    return "agent%06d@example.com" % n


def rows(first, last):
    return HEAD + "".join(
        "Given%d,Family%d,%s,Basic Routing Profile,%s,soft,team:%d\n" % (n % 997, n, login(n), "Admin" if n == 7 else "Agent", n % 50) for n in range(first, last)
    )


def instance(alias, kind="SAML"):
    return good("connect", "PUT", "/instance", {"IdentityManagementType": kind, "InstanceAlias": alias, "InboundCallsEnabled": True, "OutboundCallsEnabled": True})[0]["Id"]


def bring(id, file, dry=False):
    return good("patchbay", "POST", "/api/v1/connect/%s/users/import?%slarge=true" % (id, "dry-run=true&" if dry else ""), file)[1]


print("resident at first: %d MiB" % memory("VmRSS"))
small, large = instance("small"), instance("large")
bring(small, rows(0, 100))
for first in range(0, options.users, 50_000):
    last = min(first + 50_000, options.users)
    file = rows(first, last)
    checked = bring(large, file, dry=True)
    print("rows %d to %d (%.1f MB): checked in %.1f s, checked and added in %.1f s; resident %d MiB, at most %d MiB" % (
        first, last, len(file) / 1e6, checked, bring(large, file), memory("VmRSS"), memory("VmHWM")))
if options.managed:
    managed = instance("managed", "CONNECT_MANAGED")
    head = "first name,last name,email address,password,user login,routing profile name,security_profile_name_1|security_profile_name_2,phone type (soft/desk)\n"
    file = head + "".join("A,B,a%d@example.com,Correct-horse-%d,a%d,Basic Routing Profile,Agent,soft\n" % (n, n, n) for n in range(options.managed))
    print("%d users with passwords: checked and added in %.1f s" % (options.managed, bring(managed, file)))


def first_user(id, name):
    return good("connect", "POST", "/search-users", {"InstanceId": id, "SearchCriteria": {"StringCondition": {"FieldName": "Username", "Value": name, "ComparisonType": "EXACT"}}})[0]["Users"][0]


ids = {id: good("connect", "GET", "/routing-profiles-summary/" + id)[0]["RoutingProfileSummaryList"][0]["Id"] for id in (small, large)}
admin = {id: next(x["Id"] for x in good("connect", "GET", "/security-profiles-summary/" + id)[0]["SecurityProfileSummaryList"] if x["Name"] == "Admin") for id in (small, large)}
half = {small: login(50), large: login(options.users // 2)}

# Sign-in: a session of a role named as the user, GetFederationToken, and the code's way into the instance.
policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
account = re.search(r"<Account>(\d+)", query("sts", Action="GetCallerIdentity")).group(1)
trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:root" % account}, "Action": "sts:AssumeRole"}]}
query("iam", Action="CreateRole", RoleName="agents", AssumeRolePolicyDocument=json.dumps(trust))
query("iam", Action="PutRolePolicy", RoleName="agents", PolicyName="p", PolicyDocument=json.dumps(policy))
query("iam", Action="CreateUser", UserName="robot")
query("iam", Action="PutUserPolicy", UserName="robot", PolicyName="p", PolicyDocument=json.dumps(policy))
made = query("iam", Action="CreateAccessKey", UserName="robot")
robot = Credentials(*(re.search("<%s>([^<]+)" % tag, made).group(1) for tag in ("AccessKeyId", "SecretAccessKey")))


def session(name):
    said = query("sts", keys=robot, Action="AssumeRole", RoleArn="arn:aws:iam::%s:role/agents" % account, RoleSessionName=name)
    return Credentials(*(re.search("<%s>([^<]+)" % tag, said).group(1) for tag in ("AccessKeyId", "SecretAccessKey", "SessionToken")))


who = {small: session(half[small]), large: session(half[large])}
nobody = session("Agent000050@EXAMPLE.com")


def federate(id, keys, wanted=200):
    status, said, took = call("connect", "GET", "/user/federate/" + id, keys=keys)
    if status != wanted:
        sys.exit("%s %s" % (status, said[:500]))
    return took


def search(id, criteria=None, tags=None):
    body = {"InstanceId": id, "MaxResults": 100}
    if criteria:
        body["SearchCriteria"] = criteria
    if tags:
        body["SearchFilter"] = {"TagFilter": {"TagCondition": tags}}
    return good("connect", "POST", "/search-users", body)[1]


def text(field, value, how):
    return {"StringCondition": {"FieldName": field, "Value": value, "ComparisonType": how}}


def listed(path):
    return lambda id: good("connect", "GET", path % id)[1]


counter = iter(range(10**9))


def come_and_go(id):
    n = next(counter)
    made, took = good("connect", "PUT", "/users/" + id, {"Username": "new%d@example.com" % n, "IdentityInfo": {"FirstName": "N", "LastName": "N"}, "SecurityProfileIds": [admin[id]], "RoutingProfileId": ids[id]})
    return took + good("connect", "DELETE", "/users/%s/%s" % (id, made["UserId"]))[1]


for id in (small, large):  # somebody is there to be seen
    federate(id, who[id])
CALLS = {
    "GetFederationToken, a session of its user": lambda id: federate(id, who[id]),
    "GetFederationToken, a login in another case": lambda id: federate(id, nobody, 404),
    "ListUsers, first page": listed("/users-summary/%s?maxResults=100"),
    "ListQueues of all types": listed("/queues-summary/%s?maxResults=100"),
    "ListQueues, AGENT": listed("/queues-summary/%s?queueTypes=AGENT&maxResults=100"),
    "SearchUsers of everybody": search,
    "SearchUsers, login exactly": lambda id: search(id, text("Username", half[id], "EXACT")),
    "SearchUsers, login begins, 10 found": lambda id: search(id, text("Username", half[id][:10], "STARTS_WITH")),
    "SearchUsers, last name exactly": lambda id: search(id, text("LastName", "Family50", "EXACT")),
    "SearchUsers, a rare security profile": lambda id: search(id, text("SecurityProfileId", admin[id], "EXACT")),
    "SearchUsers, the routing profile of all": lambda id: search(id, text("RoutingProfileId", ids[id], "EXACT")),
    "SearchUsers, a tag of one in fifty": lambda id: search(id, None, {"TagKey": "team", "TagValue": "7"}),
    "SearchUsers, part of a login, few found": lambda id: search(id, text("Username", "00042@", "CONTAINS")),
    "GetCurrentUserData": lambda id: good("connect", "POST", "/metrics/userdata/" + id, {"Filters": {"RoutingProfiles": [ids[id]]}})[1],
    "DescribeRoutingProfile (counts its users)": lambda id: good("connect", "GET", "/routing-profiles/%s/%s" % (id, ids[id]))[1],
    "CreateUser and DeleteUser": come_and_go,
}
print("median of %d calls each, in ms" % options.rounds)
print("%-46s %8s %8s %6s" % ("", "100", options.users, "ratio"))
times = {name: {small: [], large: []} for name in CALLS}
for round in range(-20, options.rounds):
    for name, one in CALLS.items():
        for id in (small, large) if round % 2 else (large, small):
            took = one(id)
            if round >= 0:
                times[name][id].append(took * 1000)
for name, both in times.items():
    less, more = (statistics.median(both[id]) for id in (small, large))
    print("%-46s %8.2f %8.2f %6.2f" % (name, less, more, more / less))
print("resident at last: %d MiB, at most %d MiB" % (memory("VmRSS"), memory("VmHWM")))
server.terminate()
