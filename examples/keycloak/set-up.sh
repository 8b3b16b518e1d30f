#!/usr/bin/env bash
# Lets the people of a Keycloak into a contact centre of Patchbay, with curl and the stock `aws` command line alone.
# README.md beside this file tells what each step is for. Everything can be set from outside:
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
keycloak=${KEYCLOAK_URL:-http://127.0.0.1:18080}
keycloak_admin=${KEYCLOAK_ADMIN:-admin}
keycloak_password=${KEYCLOAK_PASSWORD:-admin}
patchbay=${PATCHBAY_URL:-http://localhost:8400}
domain=${PATCHBAY_DOMAIN:-patchbay.localhost}
account=${PATCHBAY_ACCOUNT:-111122223333}
region=${AWS_DEFAULT_REGION:-us-east-1}
name=${NAME:-Keycloak}

say() { echo "· $*" >&2; }
cloud() { aws --endpoint-url "$patchbay" --region "$region" --output text "$@"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
provider=arn:aws:iam::$account:saml-provider/$name
role=arn:aws:iam::$account:role/$name
port=$(sed -n 's|^[a-z]*://[^:/]*\(:[0-9]*\).*|\1|p' <<<"$patchbay")
acs=${patchbay%%://*}://signin.$domain$port/saml

say "the contact centre"
instance=$(cloud connect create-instance --identity-management-type SAML --instance-alias "$(tr '[:upper:]' '[:lower:]' <<<"$name")-agents" \
  --inbound-calls-enabled --outbound-calls-enabled --query Id)
relay_state="https://$region.console.aws.amazon.com/connect/federate/$instance?destination=%2Fccp-v2&new_domain=true"

say "the realm in Keycloak, with the client that signs assertions for it"
sed -e "s|@ACS@|$acs|g" -e "s|@ROLE_ARN@|$role|g" -e "s|@PROVIDER_ARN@|$provider|g" \
  -e "s|@RELAY_STATE@|${relay_state//&/\\&}|g" "$here/realm.json" >"$work/realm.json"
token=$(curl -sf "$keycloak/realms/master/protocol/openid-connect/token" -d grant_type=password -d client_id=admin-cli \
  --data-urlencode "username=$keycloak_admin" --data-urlencode "password=$keycloak_password" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
curl -sf -X POST "$keycloak/admin/realms" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "@$work/realm.json" >/dev/null

say "Keycloak's metadata, as a SAML provider"
curl -sf "$keycloak/realms/contact-centre/protocol/saml/descriptor" -o "$work/metadata.xml"
cloud iam create-saml-provider --name "$name" --saml-metadata-document "file://$work/metadata.xml" >/dev/null

say "the role that its people take"
cat >"$work/trust.json" <<JSON
{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {"Federated": "$provider"},
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}
  }
}
JSON
cat >"$work/policy.json" <<JSON
{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "connect:GetFederationToken",
    "Resource": "arn:aws:connect:$region:$account:instance/$instance/user/\${aws:userid}"
  }
}
JSON
cloud iam create-role --role-name "$name" --assume-role-policy-document "file://$work/trust.json" >/dev/null
policy=$(cloud iam create-policy --policy-name "$name-federation" --policy-document "file://$work/policy.json" --query Policy.Arn)
cloud iam attach-role-policy --role-name "$name" --policy-arn "$policy"

say "the agent ana@example.com, named as her assertion will name her"
security_profile=$(cloud connect list-security-profiles --instance-id "$instance" --query "SecurityProfileSummaryList[?Name=='Agent'].Id")
routing_profile=$(cloud connect list-routing-profiles --instance-id "$instance" --query 'RoutingProfileSummaryList[0].Id')
cloud connect create-user --instance-id "$instance" --username ana@example.com --identity-info FirstName=Ana,LastName=Agent \
  --phone-config PhoneType=SOFT_PHONE --security-profile-ids "$security_profile" --routing-profile-id "$routing_profile" >/dev/null

cat <<TEXT
INSTANCE_ID=$instance
ROLE_ARN=$role
PROVIDER_ARN=$provider
SIGN_IN=$keycloak/realms/contact-centre/protocol/saml/clients/aws
TEXT
