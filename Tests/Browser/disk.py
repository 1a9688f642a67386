"""A copy for the disk works without a server: `python Tests/Browser/disk.py COPY_FOLDER …`

disk links      every address on every page leads, from the page itself, to a file and a place in it
disk            opened from its folder in a browser: styles and pictures are there, links and
                redirects lead on, the place of the search says why there is none, and nothing is on
                the console
"""

import argparse
import asyncio
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from browser import chromium, settle
from built import Site
from report import Clock, Failure, Report

# Whether the styles apply, and which pictures are not there.
LOOK = """() => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    return Promise.all(pictures.map((picture) => picture.decode().catch(() => picture.src)))
        .then((missing) => ({
            isStyled: getComputedStyle(document.querySelector(".site-header .bar")).display === "grid",
            missing: missing.filter(Boolean),
            said: [...document.querySelectorAll(".search-elsewhere")].some((said) =>
                said.checkVisibility() && said.textContent.trim()),
            forms: document.forms.length,
        }));
}"""


def follow(site):
    """What is wrong with the addresses of a copy, without a browser."""
    files = {page.file: page for page in site.pages}
    for page in site.pages:
        for address, markup in page.links:
            if urlsplit(address).scheme:
                continue
            if address.startswith("/"):
                yield Failure(page.address, "disk link", f"{address} begins at a root", markup)
                continue
            target, fragment = urldefrag(urljoin(page.file.as_uri(), address))
            file = Path(unquote(urlsplit(target).path))
            if not file.is_file() or not file.is_relative_to(site.folder):
                yield Failure(page.address, "disk link", f"{address} leads to no file", markup)
            elif fragment and file in files and unquote(fragment) not in files[file].ids:
                yield Failure(page.address, "disk anchor", f"{address} is not there", markup)
        if page.canonical:
            yield Failure(page.address, "disk link", "names a canonical address", page.canonical)


async def visit(browser, site):
    """Opens the fewest pages that together hold every part that any page is made of."""
    failures, visited = [], []
    context = await browser.new_context()
    window = await context.new_page()
    where = {"page": ""}

    def fail(rule, detail, markup=""):
        failures.append(Failure(where["page"], rule, detail, markup))

    window.on("console", lambda message: fail("disk console", message.text))
    window.on("pageerror", lambda error: fail("disk console", str(error)))
    # A page that is left no longer waits for its icon.
    window.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED"
              or fail("disk request", f"{request.url}: {request.failure}"))
    window.on("request", lambda request: request.url.startswith("file:")
              or fail("disk request", f"{request.url} is not in the copy"))
    for page in site.sample():
        where["page"] = page.address
        visited.append(page.address)
        await window.goto(page.file.as_uri())
        await settle(window)
        look = await window.evaluate(LOOK)
        if not look["isStyled"]:
            fail("disk", "is not styled")
        if look["missing"]:
            fail("disk", f"lacks the pictures {look['missing']}")
        if look["forms"] or not look["said"]:
            fail("disk", "does not say in place of the search box that the search needs a server")
    await click_through(window, site, fail, where)
    await context.close()
    return visited, failures


async def click_through(window, site, fail, where):
    """Follows links as a reader does."""
    where["page"] = "(clicks)"
    home = site.folder / "index.html"
    await window.goto(home.as_uri())
    for link in [".first-steps a", ".brand", ".site-navigation .a-to-z", ".letters a >> nth=-1", ".index a"]:
        before = window.url
        found = window.locator(link).first
        wanted = await found.evaluate("(link) => link.href")
        await found.click()
        await window.wait_for_url(wanted)
        target = Path(unquote(urlsplit(wanted).path))
        if wanted == before or not target.is_file():
            fail("disk click", f"{link} leads from {before} to {wanted}")
        if not await window.title():
            fail("disk click", f"{wanted} has no title")
    for page in [page for page in site.pages if page.redirect][:1]:
        await window.goto(page.file.as_uri())
        await window.wait_for_url(urljoin(page.file.as_uri(), page.redirect))


async def check(sites):
    async with chromium() as browser:
        return [await visit(browser, site) for site in sites]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("copies", nargs="+", help="the folders of copies for the disk")
    sites, report = [Site(folder) for folder in parser.parse_args().copies], Report()
    for site in sites:
        clock = Clock()
        report.add(
            "disk links", [page.address for page in site.pages], list(follow(site)), clock.seconds
        )
    clock = Clock()
    for visited, failures in asyncio.run(check(sites)):
        report.add("disk", visited, failures, clock.seconds)
    report.close()
