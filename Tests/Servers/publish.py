"""Does a publication keep what it promises? `python Tests/Servers/publish.py HOOFBEAT [ROUNDS]`

Publishes a site to SFTP and WebDAV servers on 127.0.0.1 (`rclone serve`) and to a folder: the first
time, unchanged, after an edit; killed at random moments with a reader who fetches pages all the while;
with a wrong password, a full disk, a foreign site, and a clock that is behind; and two at once. Prints what was tried;
ends with 1 if anything was not as promised.
"""

import hashlib
import http.server
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from functools import partial
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 50
PASSWORD = "a password"
LINK = re.compile(r'(?:href|src)="([^"#?]+)[^"]*"')


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def page(title, body):
    description = f"About {title}, in a sentence of the length that a description ought to have."
    return f"---\ntitle: {title}\ndescription: {description}\n---\n{body}\n"


def drawing(number):
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
            f'<path d="M0 0h{number % 9 + 1}v9H0z"/></svg>\n')


class Site:
    """A site whose pages each show a picture that is theirs alone, and that changes its name."""

    def __init__(self, root):
        self.root = root
        self.random = random.Random(4)
        self.version = 0
        self.write("site.yaml", "name: Test\ndescription: A site for a test.\n")
        self.write("index.md", page("Home", "Words."))
        for number in range(8):
            self.edit(number)

    def write(self, name, text):
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def edit(self, number):
        """A new picture under a new name, and a page that shows it; the former one is removed."""
        self.version += 1
        for old in (self.root / "content").glob(f"picture-{number}-*.svg"):
            old.unlink()
        picture = f"picture-{number}-{self.version}.svg"
        self.write(picture, drawing(self.version))
        caption = "A square. Drawn for this guide, CC BY 4.0."
        body = f'![A square]({picture} "{caption}")\n\n' + f"Version {self.version}. " * 200
        self.write(f"page-{number}.md", page(f"Page {number}", body))

    def edit_some(self):
        for number in self.random.sample(range(8), 3):
            self.edit(number)


class Served:
    """A folder that a server of rclone writes to, and that readers get from a web server."""

    def __init__(self, kind, folder):
        self.kind = kind
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.process = None
        self.environment = dict(os.environ, RCLONE_CONFIG=str(folder.parent / "no.conf"))
        if kind == "folder":
            self.target = str(folder)
            return
        port = free_port()
        self.process = subprocess.Popen(
            ["rclone", "serve", kind, str(folder), "--addr", f"127.0.0.1:{port}", "--user", "u",
             "--pass", PASSWORD, "--dir-cache-time", "0s"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        place = {"TYPE": kind, "USER": "u", "PASS": self.hidden(PASSWORD)}
        place |= ({"HOST": "127.0.0.1", "PORT": str(port)} if kind == "sftp"
                  else {"URL": f"http://127.0.0.1:{port}", "VENDOR": "other"})
        for name, value in place.items():
            self.environment[f"RCLONE_CONFIG_HOST_{name}"] = value
        self.target = "host:"
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"rclone serve {kind} does not answer")

    @staticmethod
    def hidden(password):
        run = subprocess.run(["rclone", "obscure", password], capture_output=True, text=True)
        return run.stdout.strip()

    def publish(self, site, *options, environment=None):
        return subprocess.run(
            [PROGRAM, "publish", self.target, "--root", str(site.root), *options],
            env=environment or self.environment, capture_output=True, text=True)

    def publish_and_kill(self, site, seconds):
        """Kills the program and the rclone that it has started. Returns whether it was in time."""
        process = subprocess.Popen(
            [PROGRAM, "publish", self.target, "--root", str(site.root), "--quiet"],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        try:
            process.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return True

    def end(self):
        if self.process:
            self.process.terminate()
            self.process.wait(20)


class Reader(threading.Thread):
    """Fetches pages and all that they show, as fast as it can."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
        handler.func.log_message = lambda *arguments: None
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self.server.server_address[1]}/"
        self.faults = []
        self.pages = 0
        self.goes_on = True

    def fetch(self, address):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return answer.read()
        except (urllib.error.HTTPError, ConnectionError):
            return None

    def run(self):
        while self.goes_on:
            for number in range(8):
                self.look(self.root + f"page-{number}/")

    def look(self, address):
        # A page may be exchanged while its pictures are fetched; a reader then loads it again.
        for attempt in range(3):
            body = self.fetch(address)
            if body is None:
                fault = f"{address} is missing"
                continue
            if not body.rstrip().endswith(b"</html>"):
                fault = f"{address} is cut off"
                continue
            links = LINK.findall(body.decode())
            shown = [link for link in links if link.endswith((".svg", ".css", ".js"))]
            missing = [link for link in shown
                       if self.fetch(urllib.parse.urljoin(address, link)) is None]
            if not missing:
                self.pages += 1
                return
            fault = f"{address} lacks {missing}"
        self.faults.append(fault)

    def end(self):
        self.goes_on = False
        self.join(30)
        self.server.shutdown()


def digests(folder):
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.rglob("*") if file.is_file()}


class Tests:
    def __init__(self):
        self.failed = False

    def check(self, is_right, what, detail=""):
        print(("ok    " if is_right else "WRONG ") + what)
        if not is_right:
            self.failed = True
            print(f"      {detail}")

    def is_published(self, host, site, what):
        there, here = digests(host.folder), digests(site.root / "public")
        different = {name for name in there.keys() | here.keys() if there.get(name) != here.get(name)}
        self.check(not different, what, sorted(different)[:10])


def try_host(tests, kind, work):
    site = Site(work / kind / "site")
    host = Served(kind, work / kind / "host")
    try:
        first = host.publish(site)
        tests.check(first.returncode == 0, f"{kind}: the first publication", first.stderr)
        tests.is_published(host, site, f"{kind}: has the files of the site and no others")
        again = host.publish(site)
        tests.check("0 files published" in again.stdout, f"{kind}: unchanged, 0 files", again.stdout)
        site.write("page-0.md", page("Page 0", "Other words."))
        rehearsal = host.publish(site, "--dry-run")
        before = digests(host.folder)
        tests.check("would send page-0/index.html" in rehearsal.stdout and before == digests(
            host.folder), f"{kind}: --dry-run says what would change, and changes nothing",
            rehearsal.stdout + rehearsal.stderr)
        edited = host.publish(site)
        sent = edited.stdout.splitlines()[-1].split()
        tests.check(edited.returncode == 0 and 0 < int(sent[0]) < 12,
                    f"{kind}: an edit sends what differs alone", edited.stdout + edited.stderr)
        tests.is_published(host, site, f"{kind}: and nothing else has changed")
        kills(tests, host, site)
        two_at_once(tests, host, site, work / kind / "two")
        host.publish(site)
        faults(tests, host, site)
    finally:
        host.end()


def kills(tests, host, site):
    """Kills at random moments, and once in a while lets it end."""
    kind = host.kind
    start = time.monotonic()
    site.edit_some()
    host.publish(site)
    usual = time.monotonic() - start
    reader = Reader(host.folder)
    reader.start()
    killed = 0
    whole = set()
    for round in range(ROUNDS):
        site.edit_some()
        killed += host.publish_and_kill(site, random.Random(round).uniform(0.1, usual))
        if round % 10 == 9:
            run = host.publish(site)
            if run.returncode:
                tests.check(False, f"{kind}: the next publication completes it", run.stderr)
            whole.add(digests(host.folder) == digests(site.root / "public"))
    reader.end()
    tests.check(killed > ROUNDS / 3, f"{kind}: killed {killed} of {ROUNDS} times")
    tests.check(not reader.faults and reader.pages > ROUNDS,
                f"{kind}: a reader saw {reader.pages} pages meanwhile, each whole and with its pictures",
                reader.faults[:5])
    run = host.publish(site)
    tests.check(run.returncode == 0, f"{kind}: the next publication completes it", run.stderr)
    tests.is_published(host, site, f"{kind}: to the same bytes, with nothing left over")
    tests.check(False not in whole, f"{kind}: each time")


def faults(tests, host, site):
    kind = host.kind
    before = digests(host.folder)

    def refused(what, run, text):
        said = run.stdout + run.stderr
        tests.check(run.returncode not in (0, 64) and text in said and digests(host.folder) == before,
                    f"{kind}: {what}: said, and nothing is touched", said)

    if kind != "folder":
        wrong = dict(host.environment, RCLONE_CONFIG_HOST_PASS=Served.hidden("wrong"))
        refused("a wrong password", host.publish(site, environment=wrong), "rclone cannot list")
    (site.root / "content" / "page-1.md").rename(site.root / "content" / "other.md")
    refused("an address that would be gone", host.publish(site), "/page-1/ was published and is gone")
    (site.root / "content" / "other.md").rename(site.root / "content" / "page-1.md")
    manifest = host.folder / "manifest.sha256"
    ahead = time.time() + 5 * 86400
    os.utime(manifest, (ahead, ahead))
    refused("a clock that is behind", host.publish(site), "set the clock")
    os.utime(manifest)
    (host.folder / "mine.txt").write_text("mine")
    before = digests(host.folder)
    refused("a file of somebody else", host.publish(site), "such as mine.txt")
    run = host.publish(site, "--adopt")
    tests.check(run.returncode == 0 and digests(host.folder) == before,
                f"{kind}: with --adopt it stays", run.stderr)
    manifest.unlink()
    before = digests(host.folder)
    refused("a site of another tool", host.publish(site), "--adopt")
    full_disk(tests, host, site)


def full_disk(tests, host, site):
    """A host with room for little more than it has; needs root for the mount."""
    if os.geteuid() != 0 or host.kind != "folder":
        return
    place = host.folder.parent / "small"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=80k", "tmpfs", str(place)],
                      stderr=subprocess.DEVNULL).returncode:
        print(f"      {host.kind}: no full disk was tried, since nothing can be mounted here")
        return
    try:
        small = Served("folder", place / "host")
        run = small.publish(site)
        tests.check(run.returncode == 70 and "Publish again" in run.stderr,
                    f"{host.kind}: a full disk is said", run.stdout + run.stderr)
        subprocess.run(["mount", "-o", "remount,size=20m", str(place)], check=True)
        run = small.publish(site)
        tests.check(run.returncode == 0, f"{host.kind}: and with more room it goes on", run.stderr)
        tests.is_published(small, site, f"{host.kind}: to the same bytes")
    finally:
        subprocess.run(["umount", str(place)], check=True)


# Stands for rclone: before files are first sent, another publication to the same host runs.
INTERLOPER = """#!/bin/sh
if [ "$1" = copy ] && mkdir "$ONCE" 2>/dev/null; then
    "$HOOFBEAT" publish "$TARGET" --root "$OTHER" >"$ONCE/said" 2>&1 || exit 1
fi
exec "$RCLONE" "$@"
"""


def two_at_once(tests, host, site, work):
    """Two publications of two sites to one host: at least one says so, and the next one to publish
    leaves its own site, whatever the two have left."""
    work.mkdir()
    other = Site(work / "other")
    other.edit_some()
    (work / "bin").mkdir()
    (work / "bin/rclone").write_text(INTERLOPER)
    (work / "bin/rclone").chmod(0o755)
    site.edit_some()
    environment = host.environment | {
        "PATH": f"{work}/bin:{os.environ['PATH']}", "RCLONE": shutil.which("rclone"),
        "ONCE": str(work / "once"), "HOOFBEAT": PROGRAM, "OTHER": str(other.root),
        "TARGET": host.target}
    run = host.publish(site, environment=environment)
    said = (work / "once/said").read_text() if (work / "once/said").exists() else ""
    tests.check(
        run.returncode == 70 and "another publication" in run.stderr
        and "had not ended" in said and "published" in said,
        f"{host.kind}: a publication says that another began meanwhile",
        run.stdout + run.stderr + said)
    tests.check(host.publish(other).returncode == 0, f"{host.kind}: the other one goes on")
    tests.is_published(host, other, f"{host.kind}: to its own bytes")
    done = []
    for number in range(6):
        site.edit_some()
        other.edit_some()
        both = [subprocess.Popen(
            [PROGRAM, "publish", host.target, "--root", str(each.root), "--quiet"],
            env=host.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for each in (site, other)]
        done.append(tuple(process.wait() for process in both))
        last = [site, other][number % 2]
        run = host.publish(last)
        tests.check(run.returncode == 0, f"{host.kind}: after two at once, the next goes on",
                    run.stderr)
        tests.is_published(host, last, f"{host.kind}: to its own bytes")
    print(f"      {host.kind}: two at once ended with {done}")


def walk(tests, work):
    """The commands of README from nothing to a published site, word for word. What they are told of
    the host stands in the environment, since it is this one."""
    text = (Path(__file__).resolve().parent.parent.parent / "README.md").read_text()
    block = re.search(r"### Publishing\n.*?```sh\n(.*?)```", text, re.DOTALL).group(1)
    folder = work / "walk"
    (folder / "programs").mkdir(parents=True)
    (folder / "programs" / "hoofbeat").symlink_to(PROGRAM)
    host = Served("sftp", folder / "host")
    try:
        environment = {name.replace("_HOST_", "_CHARITY_", 1): value
                       for name, value in host.environment.items() if not name.endswith("_TYPE")}
        environment["PATH"] = f"{folder}/programs:{environment['PATH']}"
        environment["RCLONE_CONFIG"] = str(folder / "rclone.conf")
        # The user of the commands is not the one of this server.
        run = subprocess.run(["bash", "-eu", "-c", block], cwd=folder, env=environment,
                             capture_output=True, text=True)
        page = folder / "host" / "guide" / "index.html"
        tests.check(run.returncode == 0 and page.exists(), "the walk of README",
                    run.stdout + run.stderr)
    finally:
        host.end()


def main():
    if not shutil.which("rclone"):
        raise SystemExit("rclone is missing: Tests/install.sh long")
    tests = Tests()
    with tempfile.TemporaryDirectory() as work:
        for kind in ["folder", "sftp", "webdav"]:
            try_host(tests, kind, Path(work))
        walk(tests, Path(work))
    nowhere = subprocess.run(
        [PROGRAM, "publish", "/tmp/x"], env={"PATH": "/nowhere"}, capture_output=True, text=True)
    tests.check(nowhere.returncode == 70 and "install it with" in nowhere.stderr,
                "without rclone, it says how to install it", nowhere.stderr)
    sys.exit(tests.failed)


main()
