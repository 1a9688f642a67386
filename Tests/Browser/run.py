"""Checks a built site: `python Tests/Browser/run.py SITE_FOLDER`. See README.md beside it."""

import argparse
import asyncio

import links
import markup
from built import Site
from report import Clock, Report
from server import serve
from visits import visit_all


def check(folder, report):
    site = Site(folder)

    clock = Clock()
    report.add("markup", *markup.check(site), clock.seconds)

    with serve(site) as server:
        clock = Clock()
        report.add("links", *links.check(site, server), clock.seconds)

        clock = Clock()
        findings, sample = asyncio.run(visit_all(site, server))
        print(f"visits: {len(site.pages)} pages, {len(sample)} of them in all four looks")
        for name in findings.CHECKS:
            report.add(name, findings.checked[name], findings.failures[name], clock.seconds)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Checks a built site in a real browser.")
    parser.add_argument("site", help="the folder that the site was built to")
    report = Report()
    check(parser.parse_args().site, report)
    report.close()
