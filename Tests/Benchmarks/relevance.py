#!/usr/bin/env python3
"""How often our search and Pagefind's bring the right page first, each in Chromium.

`relevance.py GUIDE CONTENT` with the folder of the built guide and that of its content. The halves of
search-tests.yaml are told apart, since ours was tuned on the open one. Queries that must find nothing are counted
by themselves.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from search_cost import copy_pages, pagefind
from search_page import PAGEFIND, chromium, serve
from usage import run

MOST_RESULTS = 10
SCRIPT = "/pagefind/pagefind.js"

# Drives the page of results through its address; it tells that it is done by drawing anew.
OURS = """async (query) => {
  const results = document.querySelector(".search-results");
  await new Promise((done) => {
    new MutationObserver((_, observer) => done(observer.disconnect()))
      .observe(results, { childList: true });
    location.hash = "q=" + encodeURIComponent(query);
  });
  return [...results.querySelectorAll("h2 a")].map((link) => link.href);
}"""

def file_of(address):
    """The page in content/ that is published there."""
    path = urlsplit(address).path.strip("/")
    return {path + ".md", (path + "/index.md").lstrip("/")}


async def find(browser, folder, start, script, queries):
    """For each query the addresses of the pages found."""
    with serve(folder) as address:
        page = await browser.new_page()
        await page.goto(address + start, wait_until="networkidle")
        found = [await page.evaluate(script, query) for query in queries]
        await page.close()
    return found


def rank(test, addresses):
    """From 1; infinite if no right page was found."""
    right = test.get("first", test.get("top-three"))
    right = set(right if isinstance(right, list) else [right])
    ranks = [place for place, address in enumerate(addresses, 1) if file_of(address) & right]
    return ranks[0] if ranks else float("inf")


def show(name, tests, found):
    ranks = [rank(test, pages) for test, pages in zip(tests, found) if not test.get("nothing")]
    silent = [not pages for test, pages in zip(tests, found) if test.get("nothing")]
    shares = [sum(rank <= most for rank in ranks) / len(ranks) for most in (1, 3)]
    reciprocal = sum(1 / rank for rank in ranks) / len(ranks)
    print(f"{name:12}{shares[0]:10.3f}{shares[1]:10.3f}{reciprocal:10.3f}"
          f"{sum(silent):10} of {len(silent)}")


async def main():
    guide, content = map(Path, sys.argv[1:])
    tests = yaml.safe_load((content / "data/search-tests.yaml").read_text())
    queries = [test["query"] for test in tests]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)  # without the policy of the guide, which forbids WebAssembly
        copy_pages(content, guide, copy)
        run(pagefind(copy, copy / "pagefind"))
        async with chromium() as browser:
            found = {
                "Hoofbeat": await find(browser, guide, "/search/", OURS, queries),
                "Pagefind": await find(
                    browser, copy, "/", PAGEFIND, [[SCRIPT, query, MOST_RESULTS] for query in queries]),
            }
    for title, is_held_out in (("Held-out queries", True), ("Open queries", False)):
        chosen = [index for index, test in enumerate(tests)
                  if test.get("held-out", False) == is_held_out]
        print(f"{title + f' ({len(chosen)})':12}")
        print(f"{'':12}{'hit@1':>10}{'hit@3':>10}{'MRR':>10}{'nothing, rightly':>20}")
        for name, results in found.items():
            show(name, [tests[index] for index in chosen], [results[index] for index in chosen])
        print()


if __name__ == "__main__":
    asyncio.run(main())
