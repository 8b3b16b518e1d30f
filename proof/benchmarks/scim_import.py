#!/usr/bin/env python3
"""Imports people over SCIM and says how fast, and what the server's memory was.

usage: scim_import.py [--people 100000] [--connections 8] -- COMMAND that starts a server on an empty folder

The command is `./patchbay serve --port 0 --https-port 0 --output json --data EMPTY` or the like, with a seed that
enables Identity Center. Afterwards one page of the list, a search by each filter, and the last cursor page are timed.
"""

import argparse
import http.client
import json
import re
import subprocess
import sys
import threading
import time
from urllib.parse import quote, urlsplit

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

USER = "urn:ietf:params:scim:schemas:core:2.0:User"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
parser = argparse.ArgumentParser()
parser.add_argument("--people", type=int, default=100_000)
parser.add_argument("--connections", type=int, default=8)
parser.add_argument("command", nargs="+")
options = parser.parse_args()

server = subprocess.Popen(options.command, stdout=subprocess.PIPE, text=True)
ready = json.loads(next(line for line in server.stdout if '"ready"' in line))
port = urlsplit(ready["url"]).port
keys = Credentials(ready["accessKeyId"], ready["secretAccessKey"])


def memory(what):
    """Resident set of the server and its highest, in MiB."""
    status = open("/proc/%d/status" % server.pid).read()
    return int(re.search(what + r":\s+(\d+)", status).group(1)) // 1024


def own(method, path):
    request = AWSRequest(method=method, url=ready["url"] + path, data=b"")
    SigV4Auth(keys, "patchbay", "us-east-1").add_auth(request)
    connection = http.client.HTTPConnection("localhost", port)
    connection.request(method, path, headers=dict(request.headers))
    return json.loads(connection.getresponse().read())


endpoint = urlsplit(own("POST", "/api/v1/scim/enable")["endpoint"])
headers = {
    "Host": endpoint.netloc,
    "Authorization": "Bearer " + own("POST", "/api/v1/scim/tokens")["secret"],
    "Content-Type": "application/scim+json",
}


def send(connection, method, path, body=None):
    connection.request(method, endpoint.path.rstrip("/") + path, body and json.dumps(body), headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


def person(number):
    name = "person%06d" % number
    return {
        "schemas": [USER, ENTERPRISE],
        "userName": name,
        "externalId": "ext-%d" % number,
        "displayName": "Person Number %d" % number,
        "name": {"givenName": "Person", "familyName": "Number %d" % number},
        "emails": [{"value": name + "@example.com", "type": "work", "primary": True}],
        "active": True,
        ENTERPRISE: {"department": "Department %d" % (number % 50), "employeeNumber": str(number)},
    }


refused = []


def work(first):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for number in range(first, options.people, options.connections):
        status, said = send(connection, "POST", "/Users", person(number))
        if status != 201:
            refused.append((status, said))


print("people      %d over %d connections" % (options.people, options.connections))
print("memory      %d MiB before" % memory("VmRSS"))
began = time.monotonic()
threads = [threading.Thread(target=work, args=(i,)) for i in range(options.connections)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
took = time.monotonic() - began
print("import      %.0f s, %.0f people per second, %d refused" % (took, options.people / took, len(refused)))
print("memory      %d MiB after, %d MiB at most" % (memory("VmRSS"), memory("VmHWM")))

connection = http.client.HTTPConnection("127.0.0.1", port)


def timed(what, path):
    times = []
    for _ in range(20):
        began = time.monotonic()
        status, said = send(connection, "GET", path)
        times.append(time.monotonic() - began)
    found = len(json.loads(said).get("Resources", []))
    print("%-11s median %.1f ms, %d found, status %d" % (what, sorted(times)[10] * 1000, found, status))
    return json.loads(said)


last = quote("person%06d" % (options.people // 2))
timed("first page", "/Users?cursor&count=100")
timed("by name", "/Users?filter=" + quote('userName eq "%s"' % last))
timed("by id", "/Users?filter=" + quote('externalId eq "ext-%d"' % (options.people // 2)))
timed("counted", "/Users?startIndex=1&count=100")
timed("far behind", "/Users?startIndex=%d&count=100" % (options.people - 200))
server.terminate()
sys.exit(1 if refused else 0)
