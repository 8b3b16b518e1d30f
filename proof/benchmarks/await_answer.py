"""Waits until a server on this machine answers that it is ready, without taking much of the machine from it.

usage: await_answer.py PORT        prints `waiting` when it has begun, then the nanosecond of the answer
"""

import socket
import sys
import time

REQUEST = b"GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
GIVE_UP = time.monotonic() + 120


def ready(port):
    try:
        with socket.create_connection(("127.0.0.1", port), 10) as connection:
            connection.sendall(REQUEST)
            return connection.recv(16).startswith(b"HTTP/1.1 200")
    except OSError:
        return False


print("waiting", flush=True)
while not ready(int(sys.argv[1])):
    if time.monotonic() > GIVE_UP:
        sys.exit("no answer within two minutes")
    time.sleep(0.002)
print(time.time_ns())
