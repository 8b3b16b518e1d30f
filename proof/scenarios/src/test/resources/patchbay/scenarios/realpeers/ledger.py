"""Writes down which operations of Amazon Connect a script called, and what each answered: an error's code, or `ok`.

Imported by the scripts about the contact centre before they make a client; LEDGER names the file.
"""

import os

import boto3

FILE = os.environ.get("LEDGER")


def note(model, parsed, **_):
    code = parsed.get("Error", {}).get("Code", "ok")
    with open(FILE, "a", encoding="utf-8") as file:
        file.write(f"{model.name} {code}\n")


if FILE:
    boto3.setup_default_session()
    boto3.DEFAULT_SESSION.events.register("after-call.connect", note)
