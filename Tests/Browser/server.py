"""Serves a built site on this machine as its host would: with the headers of its `_headers`."""

import gzip
import io
import re
import sys
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}


@contextmanager
def serve(site, alter=lambda path, content: content, heard=None):
    """Yields the address of the server, without a slash at its end.

    `alter` may send something else than a file that is text, or, with None, say that it is gone.
    What browsers say goes to `heard`: the first line of each request, and its headers.
    """

    class Handler(SiteHandler):
        extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}
        mounted = site
        rules = header_rules(site.folder)
        altered = staticmethod(alter)
        requests = [] if heard is None else heard

    server = QuietServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class QuietServer(ThreadingHTTPServer):
    # Who finds the usual 5 places taken on a busy machine waits for seconds.
    request_queue_size = 128

    def handle_error(self, request, client_address):
        # A browser that opens the next page does not wait for the files of the last.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class SiteHandler(SimpleHTTPRequestHandler):
    error_message_format = "<!DOCTYPE html><title>%(code)d</title>"

    protocol_version = "HTTP/1.1"
    # The body is sent after the headers; it must not wait for the answer to them.
    disable_nagle_algorithm = True

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=self.mounted.folder)

    def translate_path(self, path):
        path = urlsplit(path).path
        if not path.startswith(self.mounted.root):
            return str(self.mounted.folder / "no such file")
        return super().translate_path("/" + path[len(self.mounted.root) :])

    def send_head(self):
        """Compresses text, as every host does."""
        self.requests.append(f"{self.requestline}\n{self.headers}")
        if self.path == "/favicon.ico":
            # A browser asks for it by itself while it has not yet read which icon a page names, on
            # a busy machine also for a page that names one. `build` warns of a site without icon.
            self.send_response(204)
            self.end_headers()
            return None
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        takes_gzip = "gzip" in self.headers.get("Accept-Encoding", "")
        if file.suffix not in TYPES or not file.is_file() or not takes_gzip:
            return super().send_head()
        if file.name == "index.html" and not urlsplit(self.path).path.endswith(("/", ".html")):
            return super().send_head()
        content = self.altered(urlsplit(self.path).path, file.read_bytes())
        if content is None:
            return self.send_error(404)
        body = gzip.compress(content, 6)
        self.send_response(200)
        self.send_header("Content-Type", TYPES[file.suffix])
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self):
        path = unquote(urlsplit(self.path).path)
        for pattern, headers in self.rules:
            if pattern.fullmatch(path):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path):
        # A host would not list a folder.
        self.send_error(404)

    def log_message(self, *arguments):
        pass


def header_rules(folder):
    """`_headers`: a path, which may hold `*`, then lines with a header each, set in."""
    rules = []
    file = folder / "_headers"
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else []:
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            name, value = line.split(":", 1)
            rules[-1][1].append((name.strip(), value.strip()))
        else:
            pattern = ".*".join(re.escape(part) for part in line.strip().split("*"))
            rules.append((re.compile(pattern), []))
    return rules
