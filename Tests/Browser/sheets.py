"""Sheets to print: `python Tests/Browser/sheets.py SITE [--pictures FOLDER]`

Prints each page that is made for paper, on A4 and US Letter, with backgrounds and without them, and
reads the PDF: no text is smaller than 12 points, or 14 for most of a sheet in large print, none of
the page is lost, and a sheet has at most two sides. From any page, each sheet is at most two taps
away.
"""

import argparse
import asyncio
import io
import re
import unicodedata
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from pypdf import PdfReader

from browser import chromium, settle
from built import Site
from report import Clock, Failure, Report
from server import serve

SHEET = "article.sheet"
# Points. Large print begins at 14 (Clear Print, RNIB 2014), the NHS's smallest for letters is 12.
SMALLEST = 12
# On a sheet in large print, all but notes, such as the sources, has this size.
LARGE, LARGE_SHEET, NOTES = 14, ".kind-large-sheet", 0.25
# Sizes in a PDF come from several factors, each rounded.
ROUNDED = 0.05
MOST_SIDES = 2
PAPERS = ["A4", "Letter"]

# What a reader sees of the sheet on paper, in the order of the page.
SHOWN_WORDS = """() => {
  const shown = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { shown.push(node.data); return; }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    if (style.clipPath !== 'none' && style.position === 'absolute') return;
    if (node.localName === 'svg' || node.localName === 'img') return;
    shown.push(' ');
    for (const child of node.childNodes) walk(child);
    shown.push(' ');
  };
  walk(document.querySelector('article.sheet'));
  return shown.join('');
}"""


def words(text):
    """Letters and digits alone: a PDF divides words at other places, and has a sign for `ff`."""
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text))


def read(pdf):
    """The sides of a PDF, each with its text and (size, text) of each piece."""
    sides = []
    for side in PdfReader(io.BytesIO(pdf)).pages:
        pieces = []

        def visit(text, cm, tm, _font, size, pieces=pieces):
            if not text.strip():
                return
            # The length of a vertical unit after both matrices: what is seen of the font's size.
            x, y = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
            pieces.append((size * (x * x + y * y) ** 0.5, text.strip()))

        text = side.extract_text(visitor_text=visit)
        sides.append((text, pieces))
    return sides


def faults(sides, shown, is_large=False):
    """What is wrong with a printed sheet, as (rule, detail)."""
    found = []
    sizes = [(size, len(words(text))) for _, pieces in sides for size, text in pieces]
    small = sum(count for size, count in sizes if size < LARGE - ROUNDED)
    if is_large and small > NOTES * sum(count for _, count in sizes):
        found.append(("not large", f"{small} letters are smaller than {LARGE} pt"))
    if len(sides) > MOST_SIDES:
        found.append(("sides", f"{len(sides)} sides, at most {MOST_SIDES}"))
    for number, (_, pieces) in enumerate(sides, 1):
        if not pieces:
            found.append(("empty side", f"side {number} has no text"))
        for size, text in pieces:
            if size < SMALLEST - ROUNDED:
                found.append(("small text", f"{size:.1f} pt, at least {SMALLEST}: {text[:60]!r}"))
    # What lies beside the paper, or is cut off, is not in a PDF of Chromium's.
    printed = words("".join(text for text, _ in sides))
    missing = Counter(words(shown)) - Counter(printed)
    if missing:
        lost = "".join(sorted(missing.elements()))
        found.append(("lost text", f"{len(lost)} of {len(words(shown))} letters: {lost[:40]}"))
    return found


async def print_all(site, pages, pictures):
    failures = []
    with serve(site) as origin:
        async with chromium() as browser:
            window = await browser.new_page()
            for page in pages:
                await window.goto(origin + page.address)
                await settle(window)
                await window.emulate_media(media="print")
                shown = await window.evaluate(SHOWN_WORDS)
                is_large = await window.locator(LARGE_SHEET).count() > 0
                for paper in PAPERS:
                    for colours in [True, False]:
                        pdf = await window.pdf(
                            format=paper, print_background=colours, prefer_css_page_size=False
                        )
                        name = f"{paper}{', with backgrounds' if colours else ''}"
                        failures += [
                            Failure(page.address, f"{rule} ({name})", detail)
                            for rule, detail in faults(read(pdf), shown, is_large)
                        ]
                        if pictures:
                            kind = "colours" if colours else "plain"
                            file = page.address.strip("/").replace("/", "-")
                            (pictures / f"{file}-{paper}-{kind}.pdf").write_bytes(pdf)
    return failures


def far(site, sheets):
    """The sheets that are more than two taps away from a page."""
    known = {page.address for page in site.pages if not page.redirect}
    targets = {}
    for page in site.pages:
        links = {urlsplit(urljoin(page.address, link)).path for link, _ in page.links}
        targets[page.address] = (links & known) | {page.address}
    failures = []
    for sheet in sheets:
        near = {address for address, to in targets.items() if sheet.address in to}
        failures += [
            Failure(page.address, "two taps", f"{sheet.address} is farther away")
            for page in site.pages
            if not page.redirect and not targets[page.address] & near
        ]
    return failures


async def check(folder, pictures):
    site, report = Site(folder), Report()
    sheets = [page for page in site.pages if SHEET in page.parts]
    clock = Clock()
    failures = await print_all(site, sheets, pictures)
    addresses = [page.address for page in sheets]
    without = "no page is made for paper"
    report.add("sheets on paper", addresses, failures, clock.seconds, without=without)
    clock = Clock()
    failures = far(site, sheets)
    pages = [page.address for page in site.pages if not page.redirect] if sheets else []
    report.add("sheets within two taps", pages, failures, clock.seconds, without=without)
    report.close()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("site")
    parser.add_argument("--pictures", type=Path, help="a folder for the PDF files")
    arguments = parser.parse_args()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    asyncio.run(check(arguments.site, arguments.pictures))


if __name__ == "__main__":
    main()
