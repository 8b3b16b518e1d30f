#!/usr/bin/env bash
# The stock aws command line over IAM, STS and Organizations, as somebody at a terminal uses it.
#
# usage: command_line.sh FOLDER      with PATCHBAY_URL and the root user's key in the environment
#
# FOLDER holds what only an identity provider can make. A line per call: `ok` or `NOT OK`; the last line counts.
set -uo pipefail
cd "$1" || exit 2

calls=0
wrong=0
account=111122223333
role=arn:aws:iam::$account:role
provider=arn:aws:iam::$account:saml-provider/Connect-SSO

say() { # NAME FAULT
  calls=$((calls + 1))
  if [ -z "$2" ]; then echo "ok $1"; else
    wrong=$((wrong + 1))
    echo "NOT OK $1: $2"
  fi
}

call() { aws --endpoint-url "$PATCHBAY_URL" --output text "$@"; }

# ok NAME EXPECTED ARGUMENTS…: the call is answered, and what --query asks for is this
ok() {
  local name=$1 expected=$2 found
  shift 2
  found=$(call "$@" 2> err | tr '\t\n' '  ' | sed 's/ *$//')
  if [ -s err ]; then say "$name" "refused: $(tail -1 err)"; else
    [ "$found" = "$expected" ] && say "$name" "" || say "$name" "expected \`$expected\`, found \`$found\`"
  fi
}

# no NAME CODE STATUS MESSAGE ARGUMENTS…: the call is refused so; * in the message stands for any text
no() {
  local name=$1 code=$2 status=$3 message=$4 found
  shift 4
  if call --debug "$@" > /dev/null 2> err; then say "$name" "was answered"; return; fi
  found=$(grep -a "^An error occurred" err | tail -1 | sed 's/^An error occurred (\([^)]*\)) when calling the [A-Za-z]* operation[^:]*: /\1: /')
  # shellcheck disable=SC2053 # the message is a pattern
  if [[ "$found" != $code:\ $message ]]; then say "$name" "expected \`$code: $message\`, found \`$found\`"; return; fi
  grep -aq "\"POST / HTTP/1.1\" $status " err && say "$name" "" || say "$name" "not status $status"
}

as() { # ID SECRET TOKEN NAME-OF-FUNCTION ARGUMENTS…
  local id=$1 secret=$2 token=$3
  shift 3
  if [ -n "$token" ]; then export AWS_SESSION_TOKEN=$token; fi
  AWS_ACCESS_KEY_ID=$id AWS_SECRET_ACCESS_KEY=$secret "$@"
  unset AWS_SESSION_TOKEN
}

statement() { echo "{\"Version\":\"2012-10-17\",\"Statement\":[$1]}"; }

saml_trust=$(statement "{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"$provider\"},\"Action\":\"sts:AssumeRoleWithSAML\"}")
account_trust=$(statement "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"$account\"},\"Action\":\"sts:AssumeRole\"}")
all=$(statement '{"Effect":"Allow","Action":"*","Resource":"*"}')
federate=$(statement '{"Effect":"Allow","Action":"connect:GetFederationToken","Resource":"*"}')

ok "the root user" "arn:aws:iam::$account:root" sts get-caller-identity --query Arn
ok "5.4 a provider" "$provider" iam create-saml-provider --name Connect-SSO --saml-metadata-document file://metadata.xml --query SAMLProviderArn
ok "5.7 a role" "$role/sso/Connect-SSO" iam create-role --role-name Connect-SSO --path /sso/ --assume-role-policy-document "$saml_trust" --query Role.Arn

# STS: AssumeRoleWithSAML (section 3), early, because a response is good for five minutes
saml() { echo sts assume-role-with-saml --role-arn "$1" --principal-arn "$2" --saml-assertion "file://$3"; }
# shellcheck disable=SC2046 # words without blanks
{
ok "3.7 an assertion becomes a session" "arn:aws:sts::$account:assumed-role/Connect-SSO/ana@example.com" $(saml $role/sso/Connect-SSO "$provider" good.b64) --query AssumedRoleUser.Arn
no "3.18 a role in other letters" AccessDenied 403 "Not authorized to perform sts:AssumeRoleWithSAML" $(saml $role/sso/connect-sso "$provider" good.b64)
no "3.19 another key" InvalidIdentityToken 400 "Response signature invalid" $(saml $role/sso/Connect-SSO "$provider" other-key.b64)
no "3.20 too long a session" ValidationError 400 "The requested DurationSeconds exceeds the MaxSessionDuration set for this role." $(saml $role/sso/Connect-SSO "$provider" good.b64) --duration-seconds 3601
no "3.21 no such provider" InvalidIdentityToken 400 "Specified provider doesn't exist (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: AuthSamlManifestNotFoundException; Request ID: *; Proxy: null)" $(saml $role/sso/Connect-SSO "${provider}x" good.b64)
no "3.22 too late" ExpiredTokenException 400 "Token must be redeemed within 5 minutes of issuance" $(saml $role/sso/Connect-SSO "$provider" old.b64)
no "3.23 refused by the identity provider" IDPRejectedClaim 403 "The identity provider (IdP) reported that authentication failed." $(saml $role/sso/Connect-SSO "$provider" refused.b64)
no "3.24 a session policy that is none" MalformedPolicyDocument 400 "Syntax errors in policy." $(saml $role/sso/Connect-SSO "$provider" good.b64) --policy "{}"
}

# IAM: providers (5.4–5.6)
no "5.4 its name is taken" EntityAlreadyExists 409 "Provider with name Connect-SSO already exists." iam create-saml-provider --name Connect-SSO --saml-metadata-document file://metadata.xml
no "5.5 no update" InvalidInput 400 "Unable to update identity provider. No updates are defined for metadata or encryption assertion." iam update-saml-provider --saml-provider-arn "$provider"
ok "5.6 providers" "$provider" iam list-saml-providers --query 'SAMLProviderList[].Arn'
no "5.6 no such provider" NoSuchEntity 404 "Manifest not found for arn ${provider}x" iam get-saml-provider --saml-provider-arn "${provider}x"

# IAM: roles (5.1, 5.7, 5.15)
no "5.1 unique whatever the case" EntityAlreadyExists 409 "Role with name CONNECT-sso already exists." iam create-role --role-name CONNECT-sso --assume-role-policy-document "$saml_trust"
no "5.7 a trust policy that is none" MalformedPolicyDocument 400 "This policy contains invalid Json" iam create-role --role-name bad --assume-role-policy-document "{"
no "5.9 a trust policy beyond its quota" LimitExceeded 409 "Cannot exceed quota for ACLSizePerRole: 2048" iam create-role --role-name bad --assume-role-policy-document "${saml_trust/AssumeRoleWithSAML/AssumeRoleWithSAML$(printf 'x%.0s' {1..2000})}"
ok "5.7 a role, read" "3600 sts:AssumeRoleWithSAML" iam get-role --role-name Connect-SSO --query 'Role.[MaxSessionDuration,AssumeRolePolicyDocument.Statement[0].Action]'
no "5.1 referenced by its case" NoSuchEntity 404 "The role with name connect-sso cannot be found." iam get-role --role-name connect-sso
ok "another role" "$role/Desk" iam create-role --role-name Desk --assume-role-policy-document "$account_trust" --query Role.Arn
ok "5.15 roles, page by page" "Connect-SSO Desk" iam list-roles --page-size 1 --query 'Roles[].RoleName'

# IAM: policies (5.9–5.11)
ok "an inline policy" "" iam put-role-policy --role-name Connect-SSO --policy-name p --policy-document "$federate"
no "5.11 a principal in an identity policy" MalformedPolicyDocument 400 "Policy document should not specify a principal." iam put-role-policy --role-name Connect-SSO --policy-name q --policy-document "$account_trust"
no "5.10 a euro sign" ValidationError 400 "1 validation error detected: Value *Member must satisfy regular expression pattern: *" iam put-role-policy --role-name Connect-SSO --policy-name q --policy-document "${federate/Allow/Allow€}"
ok "a managed policy" "v1" iam create-policy --policy-name Federation --policy-document "$federate" --query Policy.DefaultVersionId
no "its name is taken" EntityAlreadyExists 409 "A policy called Federation already exists. Duplicate names are not allowed." iam create-policy --policy-name Federation --policy-document "$federate"
ok "attached" "" iam attach-role-policy --role-name Desk --policy-arn "arn:aws:iam::$account:policy/Federation"
no "what is attached stays" DeleteConflict 409 "Cannot delete a policy attached to entities." iam delete-policy --policy-arn "arn:aws:iam::$account:policy/Federation"
ok "tried before it is used" "allowed implicitDeny" iam simulate-custom-policy --policy-input-list "$federate" --action-names connect:GetFederationToken iam:ListRoles --query 'EvaluationResults[].EvalDecision'

# IAM: users, groups, keys, the account
ok "a user" "arn:aws:iam::$account:user/robot" iam create-user --user-name robot --query User.Arn
read -r id secret < <(call iam create-access-key --user-name robot --query 'AccessKey.[AccessKeyId,SecretAccessKey]')
as "$id" "$secret" "" ok "a user without rights is somebody" "arn:aws:iam::$account:user/robot" sts get-caller-identity --query Arn
as "$id" "$secret" "" no "5.14 and may nothing" AccessDenied 403 "User: arn:aws:iam::$account:user/robot is not authorized to perform: iam:ListRoles on resource: $role/ because no identity-based policy allows the iam:ListRoles action" iam list-roles
as "$id" "x$secret" "" no "another secret" SignatureDoesNotMatch 403 "The request signature we calculated does not match the signature you provided.*" sts get-caller-identity
as AKIAIOSFODNN7EXAMPLE "$secret" "" no "3.27 a key that is not there" InvalidClientTokenId 403 "The security token included in the request is invalid." sts get-caller-identity
ok "a group" "robots" iam create-group --group-name robots --query Group.GroupName
ok "the user joins" "" iam add-user-to-group --group-name robots --user-name robot
ok "the group's policy" "" iam put-group-policy --group-name robots --policy-name all --policy-document "$all"
as "$id" "$secret" "" ok "is its members'" "Connect-SSO Desk" iam list-roles --query 'Roles[].RoleName'
ok "the account's alias" "" iam create-account-alias --account-alias acme-desk
ok "the summary" "2 1 1 1" iam get-account-summary --query 'SummaryMap.[Roles,Users,Groups,Providers]'

# STS: sessions of roles and users
as "$id" "$secret" "" ok "a role is assumed" "arn:aws:sts::$account:assumed-role/Desk/robot" sts assume-role --role-arn $role/Desk --role-session-name robot --query AssumedRoleUser.Arn
as "$id" "$secret" "" ok "a user's own session" "ASIA" sts get-session-token --query "Credentials.AccessKeyId && 'ASIA'"
read -r sid ssecret stoken < <(as "$id" "$secret" "" call sts assume-role --role-arn $role/Desk --role-session-name robot --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')
as "$sid" "$ssecret" "$stoken" no "3.10 a session gives no session token" AccessDenied 403 "Cannot call GetSessionToken with session credentials" sts get-session-token
as "$sid" "$ssecret" "${stoken}A" no "3.27 a token that is none" InvalidClientTokenId 403 "The security token included in the request is invalid." sts get-caller-identity

# Organizations (section 6)
no "no organization yet" AWSOrganizationsNotInUseException 400 "*" organizations describe-organization
ok "an organization" "ALL" organizations create-organization --feature-set ALL --query Organization.FeatureSet
root=$(call organizations list-roots --query 'Roots[0].Id')
for kind in SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY; do
  ok "policies of type $kind" "Root" organizations enable-policy-type --root-id "$root" --policy-type $kind --query Root.Name
done
unit=$(call organizations create-organizational-unit --parent-id "$root" --name Desks --query OrganizationalUnit.Id)
ok "an account" "SUCCEEDED" organizations create-account --email desk@example.com --account-name Desk --query CreateAccountStatus.State
member=$(call organizations list-accounts --query "Accounts[?Name=='Desk'].Id")
ok "is moved" "" organizations move-account --account-id "$member" --source-parent-id "$root" --destination-parent-id "$unit"
no "no such account" AccountNotFoundException 400 "*" organizations describe-account --account-id 999999999999
deny=$(statement '{"Sid":"NoUsers","Effect":"Deny","Action":"iam:ListUsers","Resource":"*"}')
policy=$(call organizations create-policy --type SERVICE_CONTROL_POLICY --name NoUsers --description "" --content "$deny" --query Policy.PolicySummary.Id)
no "6.1 a policy that is none" MalformedPolicyDocumentException 400 "The provided policy document does not meet the requirements of the specified policy type." organizations create-policy --type SERVICE_CONTROL_POLICY --name bad --description "" --content "{}"
ok "attached to the unit" "" organizations attach-policy --policy-id "$policy" --target-id "$unit"
read -r mid msecret mtoken < <(as "$id" "$secret" "" call sts assume-role --role-arn "arn:aws:iam::$member:role/OrganizationAccountAccessRole" --role-session-name boss --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')
as "$mid" "$msecret" "$mtoken" no "6.1 it denies in the member account" AccessDenied 403 "User: arn:aws:sts::$member:assumed-role/OrganizationAccountAccessRole/boss is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::$member:user/ with an explicit deny in a service control policy" iam list-users
as "$mid" "$msecret" "$mtoken" ok "and nothing else" "OrganizationAccountAccessRole" iam list-roles --query 'Roles[].RoleName'
ok "6.1 and not in the management account" "robot" iam list-users --query 'Users[].UserName'
no "what hangs somewhere stays" PolicyInUseException 400 "*" organizations delete-policy --policy-id "$policy"
ok "detached" "" organizations detach-policy --policy-id "$policy" --target-id "$unit"
ok "the account is closed" "" organizations close-account --account-id "$member"
as "$mid" "$msecret" "$mtoken" no "and its sessions with it" InvalidClientTokenId 403 "The security token included in the request is invalid." sts get-caller-identity

echo "$calls calls, $wrong not as expected"
[ "$wrong" = 0 ]
