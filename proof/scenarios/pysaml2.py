"""Takes a response as pysaml2 does: METADATA RESPONSE ENTITY ACS SECONDS, its clock moved by SECONDS."""
import sys
import time

from saml2 import BINDING_HTTP_POST
from saml2.client import Saml2Client
from saml2.config import SPConfig

metadata, response, entity, acs, seconds = sys.argv[1:]
clock, calendar = time.time, time.gmtime
time.time = lambda: clock() + int(seconds)
time.gmtime = lambda *at: calendar(*at) if at else calendar(time.time())

config = SPConfig()
config.load({
    "entityid": entity,
    "metadata": {"local": [metadata]},
    "allow_unknown_attributes": True,
    "service": {"sp": {
        "endpoints": {"assertion_consumer_service": [(acs, BINDING_HTTP_POST)]},
        "allow_unsolicited": True,
        "want_assertions_signed": True,
        "want_response_signed": False,
    }},
})
with open(response) as file:
    text = file.read()
try:
    answer = Saml2Client(config).parse_authn_request_response(text, BINDING_HTTP_POST)
except Exception as refused:  # every way to say no
    print("refused " + type(refused).__name__ + ": " + str(refused))
else:
    if answer is None:
        print("refused: nothing")
    else:
        print("accepted " + answer.name_id.text + " " + answer.ava["givenName"][0])
