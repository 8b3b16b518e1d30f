#!/usr/bin/env bash
# How long `serve` on an existing database takes to its first answer, launcher included, how much CPU that is (the steadier figure where
# others use the machine), and how much memory it holds: idle, and after sign-ins.
# usage: proof/benchmarks/start-and-memory.sh [rounds]       needs python3, and an otherwise idle machine
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-7}
work=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

./patchbay --help >/dev/null 2>&1 || true # builds, where something changed

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
now() { date +%s%N; }
resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status"; }

spent() { # CPU so far, in milliseconds, of the server and of what its launcher ran
  awk -v tick="$(getconf CLK_TCK)" '{ sub(/^.*\) /, ""); printf "%d", ($12 + $13 + $14 + $15) * 1000 / tick }' "/proc/$pid/stat"
}
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
best() { printf '%s\n' "$@" | sort -n | head -1; }

start() { # milliseconds from launch to the first answered request, and the CPU they took
  port=$(free_port)
  python3 proof/benchmarks/await_answer.py "$port" >"$work/answer" &
  local waiter=$! began
  until grep -q waiting "$work/answer"; do sleep 0.02; done
  began=$(now)
  ./patchbay serve --data "$work/data" --port "$port" --https-port 0 "$@" >"$work/out" 2>&1 &
  pid=$!
  wait "$waiter" || { cat "$work/out" >&2; exit 1; }
  cpu=$(spent)
  took=$((($(tail -1 "$work/answer") - began) / 1000000))
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; pid=; }

seed=app/server/src/main/resources/patchbay/server/demo.yaml
start --seed "$seed"
echo "first start, empty database, demo organisation put in: $took ms, CPU $cpu ms"
stop

times=() cpus=() idles=()
for _ in $(seq "$rounds"); do
  start
  times+=("$took")
  cpus+=("$cpu")
  sleep 1
  idles+=("$(resident)")
  stop
done
echo "start on an existing database to the first answer: median $(median "${times[@]}") ms, best $(best "${times[@]}") ms of $rounds"
echo "CPU of user and system until then: median $(median "${cpus[@]}") ms, best $(best "${cpus[@]}") ms"
echo "resident when idle: median $(median "${idles[@]}") MB"

start
for person in ana ben chris ana ana; do
  python3 proof/benchmarks/sign_in.py "$port" "$person"
done
echo "resident right after five sign-ins: $(resident) MB"
sleep 65
echo "resident a minute later: $(resident) MB"
stop
