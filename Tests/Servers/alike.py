"""Do nginx, Apache and the preview answer alike? `python Tests/Servers/alike.py HOOFBEAT`

Builds sites, lets `hoofbeat server-config nginx` write the rules, starts nginx and the preview on
127.0.0.1, and asks both the same questions. Then it asks nginx and Apache, with the `.htaccess` of the
build, those that are about the rules. Prints what was compared, and every difference; ends with 1 if
there is any. What may differ is listed in ALLOWED and APACHE, with the reason.
"""

import gzip
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = "2026-11-29"

# Headers that are not compared, and why.
ALLOWED = {
    "date": "the moment of the answer",
    "server": "the name of the server",
    "connection": "each server closes connections as it likes",
    "keep-alive": "the same",
    "transfer-encoding": "nginx compresses while it sends, and does not know the length",
    "content-length": "compared through the body",
    "etag": "a name of the bytes; that it is there, and what it does, is compared",
    "last-modified": "the preview makes files in memory, which have no time",
}
# What Apache does in its own way.
APACHE = {
    "accept-ranges": "Apache also sends it with answers that have no parts",
    "vary": "the same",
    "etag": "the same",
    "content-encoding": "of less than 256 bytes, which Apache compresses as well",
}
SCRIPT = re.compile(rb'<script type="module" src="[^"]*_hoofbeat/live\.js"[^>]*></script>\n')


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body


def ask(port, target, headers=(), method="GET"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in [("Host", "127.0.0.1"), *headers]:
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    answer = Answer(
        response.status, [(name.lower(), value) for name, value in response.getheaders()],
        response.read())
    connection.close()
    return answer


def value(answer, name):
    return next((value for key, value in answer.headers if key == name), None)


def compared(answer, live, apart=()):
    """What has to be the same: the status, the headers and the body, without the preview's script."""
    body = answer.body
    if value(answer, "content-encoding") == "gzip" and body:
        body = gzip.decompress(body)
    kind = value(answer, "content-type") or ""
    headers = []
    for name, text in answer.headers:
        if live is not None and name == "content-security-policy":
            text = text.replace(f"'{live}' ", "")
        if name == "etag":
            text = "weak" if text.startswith("W/") else "strong"
        elif name in ALLOWED:
            continue
        if name in apart and (name != "content-encoding" or len(body) < 256):
            continue
        # Apache names itself in an address, and encodes it in small letters.
        if apart and name == "location":
            text = urllib.parse.unquote(re.sub(r"^http://127\.0\.0\.1(?::\d+)?/", "/", text))
        # A page of the preview is longer by its script.
        if name == "content-range" and kind.startswith("text/html") and answer.status == 206:
            text = text.split("/")[0]
        headers.append((name, text))
    if live is not None and kind.startswith("text/html"):
        body = SCRIPT.sub(b"", body).replace(f"&#39;{live}&#39; ".encode(), b"")
    # The text of a redirect or an error without a page of ours is the server's own.
    if answer.status in (301, 302, 416):
        headers = [(name, text) for name, text in headers if name != "content-type"]
        body = b""
    # nginx begins this answer anew when it finds that there is no such part: it keeps what it had
    # begun with, and so has each header twice.
    if answer.status == 416:
        headers = list({header for header in headers if header[0] != "vary"})
    # The preview refuses what it does not understand before it looks at the site.
    if answer.status in (400, 405):
        headers, body = [], b""
    return answer.status, sorted(headers), body


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(port, process):
    for _ in range(200):
        if process.poll() is not None:
            raise SystemExit(f"a server ended: {process.args}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"no server answers on port {port}")


class Nginx:
    """Debian's nginx with the rules of a site, below a folder of its own."""

    def __init__(self, folder, root, rules):
        self.port = free_port()
        (folder / "rules.conf").write_text(rules)
        paths = "\n".join(
            f"    {name}_temp_path {folder}/{name};"
            for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        # The folder is this user's alone, whom root would leave for another.
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(f"""
daemon off;
{user}
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
{paths}
    server {{
        listen 127.0.0.1:{self.port};
        root "{root}";
        include {folder}/rules.conf;
    }}
}}
""")
        command = ["nginx", "-p", str(folder), "-e", f"{folder}/error.log", "-c",
                   f"{folder}/nginx.conf"]
        subprocess.run([*command, "-t", "-q"], check=True)
        self.process = subprocess.Popen(command)
        wait_for(self.port, self.process)

    def end(self):
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(20)


class Apache:
    """Debian's Apache with the modules that README names, and nothing of its own to say."""

    MODULES = "mpm_event authz_core alias dir filter deflate headers mime".split()

    def __init__(self, folder, root):
        self.port = free_port()
        modules = "\n".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in self.MODULES)
        # It never works as root.
        user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
        (folder / "apache.conf").write_text(f"""
{modules}
{user}
ServerName guide.example
Listen 127.0.0.1:{self.port}
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
ErrorLog {folder}/apache.log
TypesConfig /dev/null
DocumentRoot "{root}"
<Directory "{root}">
    AllowOverride All
    Require all granted
</Directory>
""")
        self.process = subprocess.Popen(
            ["apache2", "-X", "-d", str(folder), "-f", f"{folder}/apache.conf"])
        wait_for(self.port, self.process)

    def end(self):
        self.process.terminate()
        self.process.wait(20)


class Preview:
    def __init__(self, program, site, base_url):
        self.port = free_port()
        self.process = subprocess.Popen(
            [program, "serve", "--published", "--root", str(site), "--today", DAY, "--port",
             str(self.port), "--base-url", base_url],
            stdout=subprocess.DEVNULL)
        wait_for(self.port, self.process)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(20)


def odd_site(folder):
    """A site with names that a configuration could read in another way."""
    def page(title, fields="", body="Text.\n"):
        description = f"About {title}, in a sentence of the length that a description ought to have."
        return f"---\ntitle: {title}\ndescription: {description}\n{fields}---\n{body}"

    files = {
        "site.yaml": "name: Odd\ndescription: A site for a test.\non-one-page: true\n"
                     "web-server: apache\n",
        "index.md": page("Home"),
        "größe x.md": page("Size", "aliases: [für mer/, a $b/, c;d.html, \"e{f}/\", old.htm]\n"),
        "short.md": page("Short"),
        "long.md": page("Long", body="Many words about nothing at all. " * 400 + "\n"),
        "gone.md": page("Gone", "expires: 2026-11-01\naliases: [gone-too/]\n"),
        "section/index.md": page("Section", body="![A square](square.svg \"A square. Drawn for this "
                                 "guide, CC BY 4.0.\")\n\n[plan](plan.pdf)\n"),
        "static/some $file;.txt": "0123456789" * 100,
        "static/small.txt": "0123456789",
        "static/table.csv": "a,b\n" * 300,
        "static/favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>\n',
        "section/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        + '<path d="M0 0h9v9H0z"/>' * 40 + "</svg>\n",
        "section/plan.pdf": "%PDF-1.4\n" + "%" + "x" * 5000 + "\n%%EOF\n",
    }
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


class Comparison:
    def __init__(self, one, other, base, apart=()):
        self.one = one
        self.other = other
        self.apart = apart
        self.counts = Counter()
        self.differences = []
        found = re.search(rb'live\.js" integrity="([^"]+)"', ask(other.port, base).body)
        # The preview allows one script more, its own.
        self.live = found and found.group(1).decode()

    def same(self, about, target, headers=(), method="GET", tags=False):
        """Asks both. With tags, the answer's own tag is put in the place of TAG."""
        answers = []
        for server, live in [(self.one, None), (self.other, self.live)]:
            sent = list(headers)
            if tags:
                tag = value(ask(server.port, target), "etag") or ""
                sent = [(name, text.replace("TAG", tag)) for name, text in sent]
            answers.append(compared(ask(server.port, target, sent, method), live, self.apart))
        self.counts[about] += 1
        if answers[0] == answers[1]:
            return answers[0]
        self.differences.append(f"{about}: {method} {target} {list(headers)}")
        for name, one, two in zip(("status", "headers", "body"), *answers):
            if name == "headers":
                one, two = ([header for header in mine if header not in others]
                            for mine, others in ((one, two), (two, one)))
            if one != two:
                self.differences.append(f"    {name}: one   {str(one)[:500]}")
                self.differences.append(f"    {name}: other {str(two)[:500]}")
        return answers[0]


def encoded(path):
    return urllib.parse.quote(path)


def compare(program, site, folder, base):
    """Compares all that can be asked of a site below a folder of a host."""
    base_url = "https://guide.example" + encoded(base)
    root = folder / "root"
    public = root / base.strip("/")
    public.parent.mkdir(parents=True, exist_ok=True)
    options = ["--root", str(site), "--today", DAY, "--base-url", base_url]
    subprocess.run([program, "build", *options, "--output", str(public), "--quiet"], check=True)
    rules = subprocess.run(
        [program, "server-config", "nginx", *options], check=True, capture_output=True, text=True)
    (public / ".git").mkdir()
    (public / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    servers = [Nginx(folder, root, rules.stdout), Preview(program, site, base_url)]
    both = []
    try:
        both.append(Comparison(*servers, encoded(base)))
        questions(both[0], public, encoded(base))
        if (public / ".htaccess").exists():
            servers.append(Apache(folder, root))
            both.append(Comparison(servers[0], servers[2], encoded(base), APACHE))
            questions_of_rules(both[1], public, encoded(base))
        return both
    finally:
        for server in servers:
            server.end()


HIDDEN = ["_headers", "_redirects", "manifest.sha256", "addresses.json", ".htaccess", ".git/HEAD"]
NOWHERE = ["nowhere/", "nowhere", "nowhere.svg", "assets/", "a%20b.html", "nowhere/x.css",
           "search/parts/nowhere.json", "404.html/"]


def redirects(public):
    """Former addresses and where they lead, as other hosts read them."""
    return [line.split(" ")[:2] for line in (public / "_redirects").read_text().splitlines()]


def addresses(public, base):
    """The addresses of all files; a page has two."""
    former = {urllib.parse.unquote(before) for before, _ in redirects(public)}
    for file in sorted(path for path in public.rglob("*") if path.is_file()):
        name = file.relative_to(public).as_posix()
        if name in HIDDEN or name.startswith(".git"):
            continue
        target = base + encoded(name)
        yield target
        if name == "index.html" or name.endswith("/index.html"):
            folder = target.removesuffix("index.html")
            if urllib.parse.unquote(folder) not in former:
                yield folder


def questions_of_rules(both, public, base):
    """Headers, redirects, compression, what is not for readers, and what is not there."""
    zipped = [("Accept-Encoding", "gzip")]
    former = {urllib.parse.unquote(before) for before, _ in redirects(public)}
    for address in addresses(public, base):
        if urllib.parse.unquote(address) in former:
            continue
        status, _, _ = both.same("files, all headers and bytes", address)
        assert status == 200, (status, address)
        both.same("files, compressed", address, zipped)
        if address.endswith("/") and address != base:
            both.same("folders without their slash", address[:-1])
    for before, now in redirects(public):
        both.same("former addresses", before)
        if before.endswith("/"):
            both.same("former addresses without their slash", before[:-1])
    for name in HIDDEN:
        both.same("files that are not for readers", base + name)
    for name in NOWHERE:
        both.same("addresses that do not exist (404)", base + name)


def questions(both, public, base):
    """All that can be asked."""
    zipped = [("Accept-Encoding", "gzip, deflate, br")]
    former = {urllib.parse.unquote(before) for before, _ in redirects(public)}
    for address in addresses(public, base):
        if urllib.parse.unquote(address) in former:
            continue
        status, headers, body = both.same("files, all headers and bytes", address)
        assert status == 200, (status, address)
        both.same("files, compressed", address, zipped)
        both.same("files, only asked for (HEAD)", address, method="HEAD")
        both.same("files, only asked for, compressed", address, zipped, method="HEAD")
        both.same("files that are unchanged (304)", address, [("If-None-Match", "TAG")], tags=True)
        both.same("parts of files (206)", address, [("Range", "bytes=5-20")])
        if address.endswith("/") and address != base:
            both.same("folders without their slash", address[:-1])
            both.same("folders without their slash", address[:-1] + "?a=b&c")
    for before, now in redirects(public):
        status, headers, _ = both.same("former addresses", before)
        assert status == 301 and ("location", now) in headers, (before, status, headers)
        both.same("former addresses", before + "?a=b")
        if before.endswith("/"):
            both.same("former addresses without their slash", before[:-1])
    for name in HIDDEN:
        status, _, _ = both.same("files that are not for readers", base + name)
        assert status == 404, name
    for name in NOWHERE:
        both.same("addresses that do not exist (404)", base + name)
        both.same("addresses that do not exist, compressed", base + name, zipped)
        both.same("addresses that do not exist, only asked for", base + name, method="HEAD")
    some = [name for name in ["small.txt", "section/plan.pdf", "long/", "table.csv"]
            if (public / name).exists()]
    for name in some:
        for parts in ["bytes=0-0", "bytes=-5", "bytes=3-", "bytes=2-1", "bytes=99999999-",
                      "bytes=-0", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=0-99999999"]:
            about = "ranges of every form"
            if name == "long/":
                continue
            both.same(about, base + name, [("Range", parts)])
            both.same("ranges of what is compressed", base + name, [("Range", parts), *zipped])
            both.same("ranges if unchanged", base + name, [("Range", parts), ("If-Range", "TAG")],
                      tags=True)
            both.same("ranges if unchanged", base + name, [("Range", parts), ("If-Range", '"no"')])
        for codings in ["gzip", "GZIP", "br", "identity", "gzip;q=0", "gzip;q=0.5", "deflate, gzip",
                        "x-gzip-not", ""]:
            both.same("encodings of every form", base + name, [("Accept-Encoding", codings)])
        for tags in ["*", "W/TAG", '"no"', '"no", TAG', 'W/"no", W/TAG']:
            both.same("conditions of every form", base + name, [("If-None-Match", tags)], tags=True)
            both.same("conditions of every form", base + name, [("If-None-Match", tags), *zipped],
                      tags=True)
        both.same("other methods", base + name, method="DELETE")


def main():
    program = os.path.abspath(sys.argv[1])
    # Debian has servers where only root looks for programs.
    os.environ["PATH"] += ":/usr/sbin"
    for server in ["nginx", "apache2"]:
        if not shutil.which(server):
            raise SystemExit(f"{server} is missing: Tests/install.sh long")
    failed = False
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        # Apache works as a user of its own.
        work.chmod(0o755)
        odd_site(work / "odd")
        guide = ROOT / "Tests/Examples/Leuchtfieber"
        cases = [("odd names, at the root", work / "odd", "/"),
                 ("odd names, in a folder", work / "odd", "/für uns/"),
                 ("a guide, in a folder", guide, "/guide/")]
        for number, (name, site, base) in enumerate(cases):
            folder = work / str(number)
            folder.mkdir()
            for both, other in zip(compare(program, site, folder, base), ["the preview", "Apache"]):
                print(f"{name}: {sum(both.counts.values())} questions to nginx and to {other}")
                for about, count in both.counts.items():
                    print(f"  {count:6} {about}")
                for line in both.differences[:60]:
                    print(line)
                print(f"  {len([line for line in both.differences if line[0] != ' '])} differences")
                failed = failed or bool(both.differences)
    print("Not compared:")
    for name, reason in [*ALLOWED.items(), *APACHE.items()]:
        print(f"  {name}: {reason}")
    sys.exit(failed)


main()
