"""Checks a built site: `python Tests/Browser/run.py SITE_FOLDER`

markup          every page is valid HTML
links           every address that leads to the site itself leads somewhere
accessibility   axe-core finds nothing, light and dark, on phone and desktop
quiet           nothing on the console, no failed request, none to another host, none that the
                security policy blocks
width           no sideways scrolling at 320 px, and the header takes a quarter of it at most
contrast        every text can be read on its own background: light, dark, more contrast, forced
                colours, and on paper with and without backgrounds
paper           pages made for paper stand on one sheet
weight          a page and what it needs are small enough for a poor line
speed           nothing jumps while a page comes on a slow line; with --timed it stands within 1 s
without script  all text is there without JavaScript
notice          what cites a source or calls for help says, also on paper, that nobody reviewed it

All pages are served on this machine with the headers of the site's own `_headers`. That the checks
can fail is tested by selftest.py.
"""

import argparse
import asyncio

import contrast
import links
import markup
import notices
from built import Site
from report import Clock, Report
from server import serve
from visits import visit_all
from weight import count_sheets, time_pages, weigh


def check(folder, report, quick=False, timed=False, every=False):
    site = Site(folder)

    clock = Clock()
    report.add("markup", *markup.check(site), clock.seconds)

    clock = Clock()
    report.add("weight", *weigh(site), clock.seconds)

    clock = Clock()
    report.add(
        "notices in the markup", *notices.check(site), clock.seconds,
        without="no page cites a source or calls for help",
    )

    with serve(site) as server:
        clock = Clock()
        report.add("links", *links.check(site, server), clock.seconds)

        if quick:
            return
        clock = Clock()
        findings, sample = asyncio.run(visit_all(site, server, every))
        print(f"visits: {len(site.visited)} of {len(site.pages)} pages, all but what is very long;")
        print(f"        {len(site.visited if every else sample)} of them in all four looks")
        for name in findings.CHECKS:
            report.add(name, findings.checked[name], findings.failures[name], clock.seconds)
        clock = Clock()
        report.add("contrast", *asyncio.run(contrast.check(sample, server)), clock.seconds)
        clock = Clock()
        report.add("speed", *asyncio.run(time_pages(sample, server, timed)), clock.seconds)
        clock = Clock()
        report.add(
            "paper", *asyncio.run(count_sheets(site, server)), clock.seconds,
            without="no page is made for paper",
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("site", help="the folder that the site was built to")
    parser.add_argument("--quick", action="store_true", help="only what needs no browser")
    parser.add_argument("--timed", action="store_true", help="a late paint fails, too")
    parser.add_argument("--every", action="store_true", help="every page in all four looks")
    given = parser.parse_args()
    report = Report()
    check(given.site, report, given.quick, given.timed, given.every)
    report.close()
