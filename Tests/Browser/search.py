"""Checks the search of a built site as its readers use it:
`python Tests/Browser/search.py SITE --program HOOFBEAT --tests SEARCH_TESTS --source SCRIPT`

script        the script is small, and a type checker agrees with it
queries       every query of search-tests.yaml, typed into the boxes, leads where it should
agreement     the browser and `hoofbeat search` give the same answers, also to odd queries
letters       both fold all letters alike
keyboard      box and list are a combobox as the ARIA Authoring Practices have it
looks         axe finds nothing in any state; widths, targets, contrast in all media
hostile       markup, long texts and broken addresses are safe and quick
privacy       nothing that is typed is sent or kept; without scripts there is the A–Z
broken        damaged, missing and outdated files give a plain message
quiet         nothing on the console, no request to another host, no breach of the policy
"""

import argparse
import asyncio
import traceback
from pathlib import Path

import yaml
from playwright.async_api import Error

import search_agreement
import search_broken
import search_client
import search_hostile
import search_keyboard
import search_letters
import search_looks
import search_privacy
import search_queries
from browser import chromium
from built import Site
from report import Clock, Failure, Report, does_not_apply
from search_guide import Guide, plain
from search_words import Box, find_words
from server import serve

CHECKS = {
    "script": search_client.check,
    "queries": search_queries.check,
    "agreement": search_agreement.check,
    "letters": search_letters.check,
    "keyboard": search_keyboard.check,
    "looks": search_looks.check,
    "hostile": search_hostile.check,
    "privacy": search_privacy.check,
    "broken": search_broken.check,
}


async def check_all(given, report):
    site = Site(given.site)
    if not (site.folder / "search/index.html").is_file():
        does_not_apply("the search", "the site has none")
        return
    tests = []
    if Path(given.tests).is_file():
        tests = yaml.safe_load(Path(given.tests).read_text(encoding="utf-8")) or []
    async with chromium() as browser:
        with serve(site) as server:
            guide = Guide(site, server, browser, given.program, tests, given.source)
            guide.box = Box(site.folder / "search/index.html")
            guide.words = await find_words(guide, given.tests)
            print(f"search: {guide.words}")
            names = given.only or list(CHECKS)
            for name in names:
                clock = Clock()
                report.add(name, *await outcome(name, guide), clock.seconds)
    noise = [Failure("the search", "noise", said) for said in guide.noise]
    report.add("quiet", names, noise, 0)


async def outcome(name, guide):
    try:
        return await CHECKS[name](guide)
    except Error as problem:
        # Something did not come about that had to, so the check could not go on.
        place = traceback.extract_tb(problem.__traceback__)
        line = [f"{frame.name}:{frame.lineno}" for frame in place if "search_" in frame.filename]
        return [name], [Failure(name, "stopped", plain(f"{' '.join(line)}: {problem}"))]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("site", help="the folder that the site was built to")
    parser.add_argument("--program", required=True, help="the hoofbeat that built it")
    parser.add_argument("--tests", required=True, help="the site's search-tests.yaml")
    parser.add_argument("--source", required=True, help="the script as it was written")
    parser.add_argument("--only", action="append", choices=CHECKS, help="one check, or several")
    report = Report()
    asyncio.run(check_all(parser.parse_args(), report))
    report.close()
