"""What a page costs its reader: bytes over the wire, and how soon it stands on a slow phone.

weight   HTML, style sheet, scripts and pictures of a page together, compressed, at most 100 kB;
         a section on one page 130 kB, the whole guide on one page 680 kB; a style sheet 15 kB
paper    pages made for paper stand on one sheet
speed    on a phone profile of 1.6 Mbit/s and 150 ms: no layout shift; the largest paint is printed,
         and with --timed has to come within 1 s
"""

import gzip
import re
from urllib.parse import urljoin, urlsplit

from browser import chromium
from report import Failure

PAGE_LIMIT = 100_000
# A section or the whole guide on one page is a download that a reader asks for.
GUIDE = "on-one-page/"
SECTION_LIMIT = 130_000
GUIDE_LIMIT = 680_000
STYLE_LIMIT = 15_000
PAINT_LIMIT = 1_000
# Where a page names what the browser fetches with it.
LOADED = ("<link", "<script", "<img", "<source")

OBSERVE = """
window.seen = {paint: 0, shift: 0};
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.paint = entry.startTime;
}).observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""


def compressed(file):
    return len(gzip.compress(file.read_bytes(), 9))


def weigh(site):
    """The pages that were weighed, and those that are too heavy."""
    failures = []
    sizes = {}
    for page in site.pages:
        files = {page.file}
        for address, tag in page.links:
            if tag.startswith(LOADED) and 'rel="alternate"' not in tag:
                path = urlsplit(urljoin(page.address, address)).path
                file = site.folder / path.removeprefix(site.root)
                if file.is_file():
                    files.add(file)
        for file in files:
            sizes.setdefault(file, compressed(file))
            if file.suffix == ".css" and sizes[file] > STYLE_LIMIT:
                failures.append(Failure(page.address, "weight", f"{file.name}: {sizes[file]} bytes"))
        total = sum(sizes[file] for file in files)
        limit = PAGE_LIMIT
        if page.address.endswith("/" + GUIDE):
            limit = GUIDE_LIMIT if page.address == site.root + GUIDE else SECTION_LIMIT
        if total > limit:
            failures.append(Failure(page.address, "weight", f"{total} bytes in all"))
    pages = [page for page in site.pages if page.address != site.root + GUIDE]
    heaviest = max(pages, key=lambda page: sizes[page.file])
    print(f"heaviest page: {heaviest.address}, {sizes[heaviest.file]} bytes of HTML")
    return [page.address for page in site.pages], failures


async def time_pages(pages, server, timed):
    """Opens each page as a phone on a slow line does, with nothing in its cache.

    A busy machine paints late, so a late paint only fails where it was asked for.
    """
    failures = []
    slowest = 0
    async with chromium() as browser:
        for page in pages:
            context = await browser.new_context(viewport={"width": 390, "height": 844})
            window = await context.new_page()
            session = await context.new_cdp_session(window)
            await session.send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": 150,
                    "downloadThroughput": 1.6e6 / 8,
                    "uploadThroughput": 750e3 / 8,
                },
            )
            # The site's policy allows no script of ours in the page; this one comes from outside.
            await window.add_init_script(OBSERVE)
            await window.goto(server + page, wait_until="load")
            await window.wait_for_timeout(500)
            seen = await window.evaluate("window.seen")
            slowest = max(slowest, seen["paint"])
            if seen["paint"] <= 0 or (timed and seen["paint"] >= PAINT_LIMIT):
                failures.append(
                    Failure(page, "speed", f"largest paint after {seen['paint']:.0f} ms")
                )
            if seen["shift"] > 0:
                failures.append(Failure(page, "speed", f"layout shift {seen['shift']:.3f}"))
            await context.close()
    print(f"slowest largest paint: {slowest:.0f} ms")
    return pages, failures


async def count_sheets(site, server):
    """Pages made for paper, and those that need more than the two sides of one sheet of A4."""
    failures = []
    pages = [page for page in site.pages if "article.sheet" in page.parts]
    async with chromium() as browser:
        window = await browser.new_page()
        for page in pages:
            await window.goto(server + page.address)
            pdf = await window.pdf(format="A4", prefer_css_page_size=True)
            sides = len(re.findall(rb"/Type\s*/Page\b", pdf))
            if sides > 2:
                failures.append(Failure(page.address, "paper", f"{sides} sides of paper"))
    return [page.address for page in pages], failures
