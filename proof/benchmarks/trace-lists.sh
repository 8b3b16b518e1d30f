#!/usr/bin/env bash
# How long a page of sign-ins takes among many: the list and every search, among 1,000 and among a million. Printed are medians and the worst of 30.
# usage: proof/benchmarks/trace-lists.sh [how many] [jdbc:postgresql://… of an empty database]       a million take 5 GB and ten minutes
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-1000000} database=${2:-}
# shellcheck source=bin/find-jdk
. bin/find-jdk
JAVA_HOME=$(find_jdk)
export JAVA_HOME
mvn -B -q -o -Pquick -pl proof/benchmarks -am process-classes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd proof/benchmarks
run() { "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "target/classes:$(cat target/class-path)" patchbay.benchmarks.TraceLists "$@"; }
if [ -n "$database" ]; then
  run "$database" "$count"
else
  run "$work/few.db" 1000
  run "$work/many.db" "$count"
fi
