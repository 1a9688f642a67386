"""Does every address on the site that leads to the site itself lead somewhere?"""

import html
import re
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from report import Failure

# A page that the host sends for any missing address: its links have to work from anywhere.
NOT_FOUND_PAGE = "404.html"
NO_SUCH_PAGE = "no/such/page/"

# In files that are not pages, what an address looks like.
IN_FILES = {
    "*.css": r"""(?:url\(|@import)\s*['"]?([^'")\s]+)""",
    "*.js": r"""(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)""",
    "*.xml": r"""(?:<(?:loc|link|guid)[^>]*>|<link\b[^>]*\bhref=")\s*(https?:[^<"\s]+)""",
    "*.webmanifest": r'"(?:src|start_url)":\s*"([^"]+)',
    "robots.txt": r"^Sitemap:\s*(\S+)",
    "_redirects": r"^[^#\s]\S*[ \t]+(\S+)",
}


def check(site, server):
    host = urlsplit(server).netloc
    # Each as (where it stands, address, markup, where it leads on the server).
    wanted = []
    for where, base, address, markup in addresses(site):
        target = urljoin(server + base, address)
        if site.origin and (target + "/").startswith(site.origin + "/"):
            target = server + target[len(site.origin) :]
        if urlsplit(target).netloc == host:
            wanted.append((where, address, markup, target))

    targets = sorted({urldefrag(target).url for *_, target in wanted})
    with ThreadPoolExecutor(8) as pool:
        status = dict(zip(targets, pool.map(get, targets)))

    ids = {page.address: page.ids for page in site.pages}
    failures = []
    for where, address, markup, target in wanted:
        target, fragment = urldefrag(target)
        if status[target] != 200:
            failures.append(Failure(where, "link", f"{address} answers {status[target]}", markup))
            continue
        # What follows `:~:` is text for the browser to look for.
        anchor = unquote(fragment.split(":~:")[0])
        on_page = ids.get(urlsplit(target).path)
        if anchor and anchor != "top" and on_page is not None and anchor not in on_page:
            failures.append(Failure(where, "anchor", f"{address} is not on that page", markup))
    return [page.address for page in site.pages], failures


def addresses(site):
    """Each as (where it stands, what it is relative to, address, markup)."""
    for page in site.pages:
        base = page.address
        if base == site.root + NOT_FOUND_PAGE:
            base = site.root + NO_SUCH_PAGE
        for address, markup in page.links:
            within = address.startswith("#")
            yield page.address, page.address if within else base, address, markup
    for pattern, expression in IN_FILES.items():
        for file in sorted(site.folder.rglob(pattern)):
            where = site.address(file)
            for found in re.finditer(expression, file.read_text(encoding="utf-8"), flags=re.M):
                yield where, where, html.unescape(found[1]), found[0]


def get(address):
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc, timeout=30)
    try:
        connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()
