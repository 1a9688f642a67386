"""Treats a running preview badly: `python Tests/Browser/attacks.py HOOFBEAT`

Traversal in every spelling, foreign hosts, other methods, broken requests, connections that say
nothing or half of something, readers that do not read, and 500 at once. In between and at the end
the preview has to answer as if nothing were.
"""

import argparse
import concurrent.futures
import http.client
import os
import resource
import socket
import statistics
import time
import urllib.parse

from preview import FILES, previewed
from report import Clock

LARGE = 48 * 2**20  # bytes of a file that slow readers want


class Target:
    def __init__(self, address):
        self.url = urllib.parse.urlsplit(address)
        self.base = self.url.path

    def connect(self, timeout=10):
        return socket.create_connection((self.url.hostname, self.url.port), timeout)

    def raw(self, text, timeout=10):
        """Sends these bytes and reads until the server closes the connection."""
        with self.connect(timeout) as connection:
            connection.sendall(text)
            answer = b""
            while chunk := connection.recv(65536):
                answer += chunk
            return answer

    def ask(self, path, method="GET", headers=None, host=None):
        """Status, headers and body; the path is sent as it is given."""
        connection = http.client.HTTPConnection(self.url.hostname, self.url.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", host or self.url.netloc)
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def is_well(self):
        status, _, body = self.ask(self.base + "long/")
        assert status == 200 and b"The first words." in body, status


def traversal(target, preview):
    secret = preview.root / "secret.txt"
    secret.write_text("this must never be seen")
    ups = ["..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "..%00", "%c0%ae%c0%ae", "..;", "...", "․․",
           "%uff0e%uff0e", "%ff%fe", ".. ", "..%20", "..%09"]
    separators = ["/", "%2f", "%5c", "\\", "%252f", "%c0%af", "//", "/./"]
    tried = 0
    for up in ups:
        for separator in separators:
            for start in ["/", target.base, target.base + "assets/", target.base + "_hoofbeat/"]:
                for depth in (1, 2, 3, 8):
                    climb = separator.join([up] * depth)
                    for name in ("secret.txt", "content/site.yaml", "etc/passwd"):
                        path = (start + climb + separator + name).encode()
                        answer = target.raw(
                            b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\n"
                            b"Connection: close\r\n\r\n")
                        status = int(answer.split(b" ", 2)[1]) if answer else 0
                        assert status in (0, 400, 404), (path, answer[:200])
                        for kept in (b"never be seen", b"root:", b"A site for a test of the preview.\nbase"):
                            assert kept not in answer, path
                        tried += 1
    assert tried > 1000
    for path in ("/etc/passwd", "//etc/passwd", target.base + "/etc/passwd", "file:///etc/passwd",
                 target.base + "content/site.yaml", target.base + "../secret.txt", "*"):
        assert target.ask(path)[0] in (400, 404), path
    status, headers, _ = target.ask("//example.org/%2e%2e")
    assert status == 400 and "Location" not in headers


def hosts(target, _):
    for name in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1",
                 "evil.example:" + str(target.url.port), "", "127.0.0.1@evil.example", "[::2]",
                 "2130706433", "0.0.0.0", "localhost."):
        status, _, body = target.ask(target.base, host=name or " ")
        assert status in (400, 403) and b"<html" not in body, (name, status)
    for name in ("localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:99", "[::1]:8000"):
        assert target.ask(target.base, host=name)[0] == 200, name
    events = target.base + "_hoofbeat/events?page=index.html"
    assert target.ask(events, host="evil.example")[0] == 403
    for lines in (b"", b"Host: localhost\r\nHost: evil.example\r\n"):
        answer = target.raw(b"GET / HTTP/1.1\r\n" + lines + b"Connection: close\r\n\r\n")
        assert answer.split(b" ")[1] == b"400", answer[:100]
    answer = target.raw(b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert answer.split(b" ")[1] == b"400", answer[:100]


def methods(target, _):
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"):
        answer = target.raw(f"{method} {target.base} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert answer.split(b" ")[1] in (b"405", b"400"), (method, answer[:100])
    body = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\n" + b"x" * 10_000
    assert b" 405 " in target.raw(body).split(b"\r\n")[0]
    status, headers, body = target.ask(target.base + "long/", "HEAD")
    full = target.ask(target.base + "long/")
    assert status == 200 and body == b"" and headers["Content-Length"] == str(len(full[2]))


def broken_requests(target, _):
    for request in (b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00",
                    b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n", b"\0" * 5000,
                    b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: b\r\n" * 50_000 + b"\r\n",
                    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"):
        try:
            answer = target.raw(request, timeout=3)
            assert not answer or answer.split(b" ")[1][:1] in b"45", (request[:60], answer[:100])
        except (ConnectionError, TimeoutError):
            pass
        target.is_well()


def hosting(target, preview):
    """The files that hosts read have their effect, and parts of files can be asked for."""
    status, headers, _ = target.ask(target.base + "former/")
    assert status == 301 and headers["Location"] == target.base + "long/", headers
    status, headers, _ = target.ask(target.base + "long?x=1")
    assert status == 301 and headers["Location"] == target.base + "long/?x=1", headers
    status, headers, _ = target.ask("/")
    assert status == 302 and headers["Location"] == target.base
    status, headers, body = target.ask(target.base + "nothing/")
    assert status == 404 and b"<html" in body
    status, headers, _ = target.ask(target.base)
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    known = {"If-None-Match": headers["ETag"]}
    assert target.ask(target.base, headers=known)[0] == 304
    css = target.ask(target.base)[2].split(b'rel="stylesheet" href="')[1].split(b'"')[0].decode()
    status, headers, body = target.ask(css)
    assert status == 200 and "immutable" in headers["Cache-Control"], headers
    assert headers["Content-Type"] == "text/css; charset=utf-8"
    for path, whole in ((css, body), (target.base + "square.svg", FILES["content/square.svg"].encode())):
        for asked, part in (("bytes=0-9", whole[:10]), ("bytes=10-", whole[10:]), ("bytes=-7", whole[-7:]),
                            ("bytes=5-5", whole[5:6])):
            status, headers, body = target.ask(path, headers={"Range": asked})
            assert status == 206 and body == part, (path, asked, status)
        status, headers, _ = target.ask(path, headers={"Range": "bytes=99999999-"})
        assert status == 416 and headers["Content-Range"] == f"bytes */{len(whole)}"
        status, _, body = target.ask(path, headers={"Range": "bytes=1-2", "If-Range": '"other"'})
        assert status == 200 and body == whole
    assert target.ask(target.base + "square.svg")[1]["Content-Type"] == "image/svg+xml"


def half_open(target, _):
    """Connections that say nothing or half of something, or go away without a word."""
    silent = []
    for number in range(200):
        connection = target.connect()
        connection.sendall([b"", b"GET / HTT", b"GET / HTTP/1.1\r\nHost: loc"][number % 3])
        silent.append(connection)
    events = f"GET {target.base}_hoofbeat/events?page=long/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for _ in range(50):
        connection = target.connect()
        connection.sendall(events.encode())
        silent.append(connection)
    for _ in range(50):
        connection = target.connect()
        connection.sendall(events.encode())
        # Gone with a reset.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.close()
    began = time.monotonic()
    for _ in range(20):
        target.is_well()
    assert time.monotonic() - began < 5
    for connection in silent:
        connection.close()


def silence_ends(target, _):
    """Who says nothing for half a minute is let go."""
    connections = [target.connect(60) for _ in range(3)]
    connections[1].sendall(b"GET / HTTP/1.1\r\nHost:")
    connections[2].sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    began = time.monotonic()
    drip = time.monotonic()
    for connection in connections:
        while connection.recv(65536):
            pass
    waited = time.monotonic() - began
    assert 20 < waited < 45, waited


def slow_readers(target, preview):
    """Large files that the client does not read must not be held in memory."""
    large = preview.root / "content/static/large.mp4"
    with large.open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom\0\0\2\0isommp42")
        file.truncate(LARGE)
    deadline = time.monotonic() + 10
    while target.ask(target.base + "large.mp4", "HEAD")[0] != 200:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    before = memory(preview)
    readers = []
    for _ in range(60):
        connection = target.connect()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(f"GET {target.base}large.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        connection.recv(100)
        readers.append(connection)
    time.sleep(1)
    target.is_well()
    grown = memory(preview) - before
    assert grown < 100, f"{grown:.0f} MB for 60 readers of {LARGE / 2**20:.0f} MB"
    for connection in readers:
        connection.close()
    status, headers, body = target.ask(target.base + "large.mp4")
    assert status == 200 and len(body) == LARGE
    large.unlink()


def load(target, _):
    """500 at once, each with several requests; none is refused."""
    paths = ["", "long/", "picture/", "square.svg", "a-z/", "nothing/", "former/"]

    def visit(number):
        connection = http.client.HTTPConnection(target.url.hostname, target.url.port, timeout=60)
        times = []
        for turn in range(6):
            began = time.monotonic()
            connection.request("GET", target.base + paths[(number + turn) % len(paths)])
            answer = connection.getresponse()
            answer.read()
            assert answer.status in (200, 301, 404), answer.status
            times.append(time.monotonic() - began)
        connection.close()
        return times

    with concurrent.futures.ThreadPoolExecutor(500) as pool:
        times = sorted(time for visit in pool.map(visit, range(500)) for time in visit)
    assert len(times) == 3000
    print(f"      3000 requests on 500 connections: median {statistics.median(times) * 1e3:.0f} ms, "
          f"slowest {times[-1] * 1e3:.0f} ms")


def memory(preview):
    """Megabytes that are in use now."""
    if not os.path.exists("/proc/self/statm"):
        return 0
    with open(f"/proc/{preview.process.pid}/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


TESTS = [traversal, hosts, methods, broken_requests, hosting, half_open, slow_readers, load,
         silence_ends]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("tests", nargs="*", help="only these")
    given = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))
    with previewed(given.program, "--port", "18473") as preview:
        target = Target(preview.address)
        for test in TESTS:
            if given.tests and test.__name__ not in given.tests:
                continue
            clock = Clock()
            test(target, preview)
            target.is_well()
            print(f"ok    {test.__name__} ({clock.seconds:.1f} s)", flush=True)
        with previewed(given.program, "--port", str(target.url.port)) as other:
            assert other.address != preview.address
            assert "The port is taken" in other.log.read_text()
        preview.process.send_signal(2)
        assert preview.process.wait(5) == 0, "Ctrl-C does not end it cleanly"
    print("The preview withstands every attack.")


if __name__ == "__main__":
    main()
