#!/usr/bin/env python3
"""What a first query fetches, and how long answers take, in Chromium. Exits 1 over a limit.

What is fetched counts as it comes over the line, compressed, without headers: the script of the
search and all that it asks for, but not the page. Each query is the first of a new reader.
"""

import argparse
import asyncio
import statistics
import sys
from pathlib import Path

from generate import Words
from search_page import chromium, first_results, pagefind_reader, reader, serve
from usage import is_within

GUIDE_LIMIT = 60  # kB of 1,000 bytes
KEY_LIMIT = 16  # ms
FIRST_LIMIT = 100  # ms
GUIDE_WORDS = ["carcinoid", "insulinoma", "lanreotide", "chemotherapy", "diarrhoea"]
# From words that nearly every generated page has to words of which few have one.
RANKS = [20, 100, 500, 2000, 7000]


def generated_words():
    rare = Words().rare
    return [next(word for word in rare[rank:] if len(word) > 6) for rank in RANKS]


def count_pages(folder):
    return f"{sum(1 for _ in Path(folder).rglob('index.html')):,} pages"


def queries(word):
    return {"exact": word, "prefix": word[:4], "wrong first letter": "x" + word[1:]}


async def measure_first(browser, name, folder, words):
    """Prints what is fetched for each kind of query. Returns the most kB, and the times of the box."""
    times, most = [], []
    with serve(folder) as address:
        for kind in queries(words[0]):
            box, page = [], []
            for text in (queries(word)[kind] for word in words):
                async with reader(browser, address) as someone:
                    times.append(await someone.paste(text))
                    box.append(await someone.fetched())
                page.append(await first_results(browser, address, text))
            show(name, f"{kind}, in the box", box)
            show(name, f"{kind}, page of results", page)
            most += box + page
        typed = []
        for word in words:
            async with reader(browser, address) as someone:
                await someone.type(word)
                typed.append(await someone.fetched())
        show(name, "all queries while an exact one is typed", typed)
    return max(size for size, _ in most) / 1000, times


async def measure_pagefind(browser, folder, words):
    with serve(folder) as address:
        for kind in queries(words[0]):
            found = [await pagefind_reader(browser, address, queries(word)[kind]) for word in words]
            show("Pagefind", f"{kind}, 10 results", found)


def show(name, kind, found):
    sizes, files = zip(*found)
    print(f"{name:14}{kind:40}{statistics.median(sizes) / 1000:8.1f}{max(sizes) / 1000:9.1f}"
          f"{statistics.median(files):8.0f}{max(files):6}")


async def measure_keys(browser, folder, words):
    """Each word is typed twice: all that it needs is there the second time."""
    times = []
    with serve(folder) as address:
        for word in words:
            for text in queries(word).values():
                async with reader(browser, address) as someone:
                    await someone.type(text)
                    await someone.paste("")
                    times += await someone.type(text)
    return times


def is_quick(what, times, limit):
    listed, shown = (statistics.median(column) for column in zip(*times))
    is_kept = is_within(f"{what}, median of {len(times)}", listed, limit, " ms")
    print(f"    until the frame that shows it is done: {shown:.2f} ms")
    return is_kept


async def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("guide", type=Path, help="folder of the built guide")
    parser.add_argument("--site", nargs=2, action="append", default=[],
                        metavar=("FOLDER", "KB"), help="built pages of generate.py")
    parser.add_argument("--pagefind", type=Path, help="folder of Pagefind's index of such pages")
    options = parser.parse_args()
    sites = [("guide", options.guide, GUIDE_LIMIT, GUIDE_WORDS)]
    sites += [(count_pages(folder), Path(folder), int(limit), generated_words())
              for folder, limit in options.site]
    verdicts, times = [], {}
    async with chromium() as browser:
        print(f"{'First query':54}{'kB':>8}{'most kB':>9}{'files':>8}{'most':>6}")
        for name, folder, limit, words in sites:
            most, times[name] = await measure_first(browser, name, folder, words)
            verdicts.append(is_within(f"Most that a first query fetches, {name}", most, limit, " kB"))
        if options.pagefind:
            await measure_pagefind(browser, options.pagefind, generated_words())
        print()
        keys = await measure_keys(browser, options.guide, GUIDE_WORDS)
    verdicts.append(is_quick("Key to list, all loaded", keys, KEY_LIMIT))
    verdicts.append(is_quick("First query to list", times["guide"], FIRST_LIMIT))
    sys.exit(0 if all(verdicts) else 1)


if __name__ == "__main__":
    asyncio.run(main())
