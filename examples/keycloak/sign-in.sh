#!/usr/bin/env bash
# Signs a person in at Keycloak as a browser would, and prints the SAMLResponse that a browser would post.
# Usage: sign-in.sh USER PASSWORD
set -euo pipefail
sign_in=${SIGN_IN:-${KEYCLOAK_URL:-http://127.0.0.1:18080}/realms/contact-centre/protocol/saml/clients/aws}
cookies=$(mktemp)
trap 'rm -f "$cookies"' EXIT

# Keycloak marks its cookies Secure even on plain http; a browser lets that pass on localhost, curl is told by hand.
cookie_header() { awk 'NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$cookies"; }

page=$(curl -sf -c "$cookies" "$sign_in")
action=$(sed -n 's/.*<form[^>]*action="\([^"]*\)".*/\1/p' <<<"$page" | head -1 | sed 's/&amp;/\&/g')
curl -sf -H "Cookie: $(cookie_header)" "$action" --data-urlencode "username=$1" --data-urlencode "password=$2" |
  tr '\n' ' ' | sed 's/.*[Nn][Aa][Mm][Ee]="SAMLResponse"[^>]*[Vv][Aa][Ll][Uu][Ee]="\([^"]*\)".*/\1/'
