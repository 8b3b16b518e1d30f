#!/usr/bin/env bash
# What signing in costs a running `demo`: by password, beside the bare hash; and by a click on a tile, beside the bare RSA signature and, where a Keycloak is there, beside its signed response in the same run.
# usage: proof/benchmarks/single-sign-on.sh [connections] [seconds to warm up] [seconds to measure]       needs an otherwise idle machine
# A Keycloak: KEYCLOAK_HOME, or what `mvn -Preal-idp -pl proof/scenarios generate-test-resources` unpacks.
set -euo pipefail
cd "$(dirname "$0")/../.."
connections=${1:-4} warm=${2:-30} measured=${3:-30}
work=$(mktemp -d)
pids=()
trap 'for it in "${pids[@]}"; do kill "$it" 2>/dev/null || true; wait "$it" 2>/dev/null || true; done; rm -rf "$work"' EXIT

# shellcheck source=bin/find-jdk
. bin/find-jdk
JAVA_HOME=$(find_jdk)
export JAVA_HOME
./patchbay --help >/dev/null 2>&1 || true # builds, where something changed
mvn -B -q -o -Pquick -pl proof/benchmarks -am process-classes

# await LOG PATTERN PID: until the log says so.
await() {
  until grep -q "$2" "$1" 2>/dev/null; do
    kill -0 "$3" 2>/dev/null || { cat "$1" >&2; exit 1; }
    sleep 0.1
  done
}

./patchbay demo --port 0 --https-port 0 --output json >"$work/out" 2>"$work/log" &
pids+=($!)
await "$work/out" '"ready":true' "${pids[0]}"
url=$(sed -n 's/.*"url":"\([^"]*\)".*/\1/p' "$work/out")

keycloak=()
home=${KEYCLOAK_HOME:-$(echo proof/scenarios/target/keycloak/keycloak-*)}
if [ -x "$home/bin/kc.sh" ]; then
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin JAVA_OPTS_APPEND="-Xmx512m" \
    "$home/bin/kc.sh" start-dev --db=dev-mem --cache=local --http-host=127.0.0.1 --http-port=18080 >"$work/keycloak" 2>&1 &
  pids+=($!)
  await "$work/keycloak" 'Listening on: http://127.0.0.1:18080' "${pids[1]}"
  pids[1]=$(pgrep -P "${pids[1]}" java || echo "${pids[1]}") # the script starts it, and is not what is measured
  keycloak=("$(AWS_ACCESS_KEY_ID=AKIAPATCHBAYDEMO0000 AWS_SECRET_ACCESS_KEY=patchbay-demo-secret-key-not-for-production \
    KEYCLOAK_URL=http://127.0.0.1:18080 PATCHBAY_URL=$url examples/keycloak/set-up.sh | sed -n 's/^SIGN_IN=//p')" "${pids[1]}")
else
  echo "no Keycloak: see this script's head" >&2
fi

cd proof/benchmarks
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "target/classes:$(cat target/class-path)" patchbay.benchmarks.SingleSignOnLoad \
  "$url" "${pids[0]}" "$connections" "$warm" "$measured" ${keycloak[@]+"${keycloak[@]}"}
