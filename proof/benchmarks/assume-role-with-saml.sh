#!/usr/bin/env bash
# What one AssumeRoleWithSAML over HTTP costs a running `serve`: processor time of the whole process per call, beside the bare RSA verification.
# usage: proof/benchmarks/assume-role-with-saml.sh [connections] [seconds to warm up] [seconds to measure]       needs an otherwise idle machine
set -euo pipefail
cd "$(dirname "$0")/../.."
connections=${1:-8} warm=${2:-60} measured=${3:-30}
work=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

# shellcheck source=bin/find-jdk
. bin/find-jdk
JAVA_HOME=$(find_jdk)
export JAVA_HOME
./patchbay --help >/dev/null 2>&1 || true # builds, where something changed
mvn -B -q -o -Pquick -pl proof/benchmarks -am process-classes

./patchbay serve --data "$work/data" --port 0 --https-port 0 --output json >"$work/out" 2>"$work/log" &
pid=$!
until grep -q '"ready":true' "$work/out" 2>/dev/null; do
  kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.05
done
field() { sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p" "$work/out"; }

cd proof/benchmarks
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "target/classes:$(cat target/class-path)" patchbay.benchmarks.AssumeRoleLoad \
  "$(field url)" "$pid" "$(field accessKeyId)" "$(field secretAccessKey)" "$connections" "$warm" "$measured"
