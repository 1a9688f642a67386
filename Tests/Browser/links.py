"""Does every address on the site that leads to the site itself lead somewhere?"""

import re
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from report import Failure

# A page that the host sends for any missing address: its links have to work from anywhere.
NOT_FOUND_PAGE = "404.html"
NO_SUCH_PAGE = "no/such/page/"


def check(site, server):
    found = list(addresses(site))
    host = urlsplit(server).netloc
    # To the server's own form: (where it stands, its markup, the address it leads to).
    wanted = []
    for where, base, address, markup in found:
        if site.origin and (address + "/").startswith(site.origin + "/"):
            address = server + address[len(site.origin) :]
        target = urljoin(server + base, address)
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
            yield page.address, base, address, markup
    for file in sorted(site.folder.rglob("*.css")):
        where = site.address(file)
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", file.read_text(encoding="utf-8")):
            yield where, where, address, f"url({address})"
    for file in sorted(site.folder.rglob("*.js")):
        where = site.address(file)
        for address in re.findall(
            r"^\s*(?:import|export)\b[^'\"\n]*['\"](\.[^'\"]+)",
            file.read_text(encoding="utf-8"),
            flags=re.M,
        ):
            yield where, where, address, f"import {address}"
    for file in sorted(site.folder.glob("*.xml")):
        where = site.address(file)
        text = file.read_text(encoding="utf-8")
        for address in re.findall(r"<(?:loc|link)>([^<]+)<|<link [^>]*href=\"([^\"]+)", text):
            yield where, where, address[0] or address[1], address[0] or address[1]
    redirects = site.folder / "_redirects"
    for line in redirects.read_text(encoding="utf-8").splitlines() if redirects.is_file() else []:
        fields = line.split()
        if len(fields) > 1 and not line.startswith("#"):
            yield site.root + "_redirects", site.root, fields[1], line


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
