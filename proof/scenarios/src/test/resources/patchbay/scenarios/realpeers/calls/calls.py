"""Drives IAM, STS and CloudTrail of a running server with boto3, as a user's own scripts would.

usage: calls.py FOLDER      with PATCHBAY_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment

FOLDER holds what only an identity provider can make: `metadata.xml`, and responses as `*.b64`, each named for what is wrong with it.
Prints a line per call, `ok` or `NOT OK`, and at the end how many there were; ends with 1 where one was not as AWS answers.
"""

import json
import os
import re
import sys
import time
import urllib.parse

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

FOLDER = sys.argv[1]
ACCOUNT = "111122223333"
ROLE_ARN = f"arn:aws:iam::{ACCOUNT}:role/"
PROVIDER = f"arn:aws:iam::{ACCOUNT}:saml-provider/Connect-SSO"
ANY = "…"  # in an expected message: any text

done = []
wrong = []


def client(service, key=None, region="us-east-1"):
    credentials = {}
    if key:
        credentials = {
            "aws_access_key_id": key["AccessKeyId"],
            "aws_secret_access_key": key["SecretAccessKey"],
            "aws_session_token": key.get("SessionToken"),
        }
    # What a client would refuse to send is sent: the server's answer is what counts here.
    config = Config(retries={"max_attempts": 0}, parameter_validation=False)
    return boto3.client(
        service, region_name=region, endpoint_url=os.environ["PATCHBAY_URL"], config=config, **credentials
    )


def say(name, fault):
    """A line about a call; what an answer holds is cut, for it may be a token of some thousand characters."""
    fault = fault[:600]
    done.append(name)
    if fault:
        wrong.append(name)
    print(f"{'NOT OK' if fault else 'ok'} {len(done)} {name}" + (f"\n    {fault}" if fault else ""))


def ok(name, call, *checks):
    """The call is answered, and what is said of the answer is true."""
    try:
        answer = call()
    except ClientError as e:
        say(name, f"refused: {e}")
        return {}
    try:
        untrue = [i for i, check in enumerate(checks, 1) if not check(answer)]
    except (KeyError, IndexError) as e:
        untrue = [f"the answer lacks {e}"]
    answer.pop("ResponseMetadata", None)
    say(name, f"statement {untrue} is not true of {answer}" if untrue else "")
    return answer


def no(name, code, status, message, call):
    """The call is refused with this code, HTTP status and message, to the letter but for `…`."""
    try:
        answer = call()
        say(name, f"was answered: {answer}")
        return
    except ClientError as e:
        error = e.response["Error"]
        found = (error["Code"], e.response["ResponseMetadata"]["HTTPStatusCode"], error.get("Message", ""))
    pattern = ".*".join(re.escape(part) for part in message.split(ANY))
    right = found[:2] == (code, status) and re.fullmatch(pattern, found[2], re.S)
    say(name, "" if right else f"expected {(code, status, message)}\n    found    {found}")


def read(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read().strip()


def policy(*statements, version="2012-10-17"):
    document = {"Version": version} if version else {}
    return json.dumps({**document, "Statement": list(statements)})


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def trust(principal, action="sts:AssumeRole", **more):
    return policy({"Effect": "Allow", "Principal": principal, "Action": action, **more})


def summary():
    print(f"{len(done)} calls, {len(wrong)} not as expected")
    sys.exit(1 if wrong else 0)


iam = client("iam")
sts = client("sts")
SAML_TRUST = trust({"Federated": PROVIDER}, ["sts:AssumeRoleWithSAML"])
ACCOUNT_TRUST = trust({"AWS": f"arn:aws:iam::{ACCOUNT}:root"})
