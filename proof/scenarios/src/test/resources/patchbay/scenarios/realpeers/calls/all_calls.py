"""Every call, in one order: see calls.py."""

import error_paths
import iam_calls
import rules
import sts_calls
from calls import client, ok, summary

robot = iam_calls.all_of_them()
short = sts_calls.all_of_them(robot)
trail = client("cloudtrail")
ok("what happened is in the event log", lambda: trail.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "AttachRolePolicy"}]),
   lambda a: a["Events"][0]["Username"] == "root", lambda a: any(r["ResourceName"] == "Connect-SSO" for r in a["Events"][-1]["Resources"]))
error_paths.all_of_them(robot, short)
rules.all_covered()
summary()
