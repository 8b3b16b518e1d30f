"""One sign-in of the demo organisation, from the portal's form to the last page, as a browser without JavaScript makes it.

usage: sign_in.py PORT PERSON        prints the last page's name and status
"""

import html
import re
import sys
import urllib.parse
import urllib.request

PORT, PERSON = sys.argv[1], sys.argv[2]


class Loopback(urllib.request.HTTPHandler):
    """Local names need not resolve outside of browsers: the Host header alone says where to."""

    def http_open(self, request):
        parts = urllib.parse.urlsplit(request.full_url)
        request.add_unredirected_header("Host", parts.netloc)
        request.host = "127.0.0.1:" + PORT
        return super().http_open(request)


class Cookies(urllib.request.BaseHandler):
    """Cookies by exact host: enough for pages that set none for others."""

    def __init__(self):
        self.by_host = {}

    def http_request(self, request):
        host = urllib.parse.urlsplit(request.full_url).hostname
        kept = self.by_host.get(host, {})
        if kept:
            request.add_unredirected_header("Cookie", "; ".join(f"{k}={v}" for k, v in kept.items()))
        return request

    def http_response(self, request, response):
        host = urllib.parse.urlsplit(request.full_url).hostname
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";", 1)[0].partition("=")
            self.by_host.setdefault(host, {})[name.strip()] = value.strip()
        return response


class AnyStatus(urllib.request.HTTPErrorProcessor):
    """A refusal is a page too; only redirects are followed."""

    def http_response(self, request, response):
        if 300 <= response.status < 400:
            return super().http_response(request, response)
        return response


opener = urllib.request.build_opener(Loopback, Cookies(), AnyStatus)


def page(url, form=None, origin=None):
    data = urllib.parse.urlencode(form).encode() if form else None
    request = urllib.request.Request(url, data)
    if origin:
        request.add_header("Origin", origin)
    with opener.open(request) as response:
        return response.status, response.read().decode()


portal = f"http://start.patchbay.localhost:{PORT}"
page(portal + "/")
_, tiles = page(portal + "/sign-in", {"username": PERSON, "password": PERSON + "-Demo-2026!"}, portal)
href = re.search(r'href="(/applications/[^"]+)"', tiles).group(1)
_, posting = page(portal + href)
action = html.unescape(re.search(r'<form id="saml-form"[^>]*action="([^"]+)"', posting).group(1))
fields = {n: html.unescape(v) for n, v in re.findall(r'name="(SAMLResponse|RelayState)" value="([^"]*)"', posting)}
status, last = page(action, fields)
print(f"{PERSON}: {status} {re.search('data-page=.([a-z-]+)', last).group(1)}", file=sys.stderr)
