#!/usr/bin/env bash
# How long `serve` on an existing database takes to its first answer, and how much memory it holds: idle, and after sign-ins.
# usage: proof/benchmarks/start-and-memory.sh [rounds]       needs curl, python3, and an otherwise idle machine
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

start() { # milliseconds from launch to the first answered request
  port=$(free_port)
  local began answered
  began=$(now)
  ./patchbay serve --data "$work/data" --port "$port" --https-port 0 "$@" >"$work/out" 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "http://localhost:$port/health/ready"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
    sleep 0.005
  done
  answered=$(now)
  took=$(((answered - began) / 1000000))
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; pid=; }

seed=app/server/src/main/resources/patchbay/server/demo.yaml
start --seed "$seed"
echo "first start, empty database, demo organisation put in: $took ms"
stop

times=()
for _ in $(seq "$rounds"); do
  start
  times+=("$took")
  sleep 1
  idle=$(resident)
  stop
done
median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((rounds + 1) / 2))p")
best=$(printf '%s\n' "${times[@]}" | sort -n | head -1)
echo "start on an existing database to the first answer: median $median ms, best $best ms of $rounds"
echo "resident when idle: $idle MB"

start
for person in ana ben chris ana ana; do
  python3 proof/benchmarks/sign_in.py "$port" "$person"
done
echo "resident right after five sign-ins: $(resident) MB"
sleep 65
echo "resident a minute later: $(resident) MB"
stop
