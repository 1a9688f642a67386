"""Every page that cites a source or tells readers when to get help says how far it is reviewed.

Read from the markup, so for every page at every address, volumes included. That the notice can be
seen, also on paper, is looked at in a browser (visits.py). Only a page of which `reviews.json` says
that every section is reviewed may say so itself.
"""

import json

from report import Failure


def reviewed(site):
    """The addresses of pages whose every section reads as it was approved."""
    file = site.folder / "reviews.json"
    if not file.is_file():
        return set()
    return {
        page["address"]
        for page in json.loads(file.read_text(encoding="utf-8"))["pages"]
        if all(section["state"] == "reviewed" for section in page["sections"])
    }


def check(site):
    may_say_so = reviewed(site)
    pages = [page for page in site.pages if {"sup.cite", "div.care"} & page.parts]
    failures = [
        Failure(page.address, "notice", "nothing says that no clinician has reviewed the page")
        for page in pages
        if "p.not-reviewed" not in page.parts and page.address not in may_say_so
    ] + [
        Failure(page.address, "notice", "it says that it is reviewed, and no record does")
        for page in site.pages
        if "p.reviewed" in page.parts and page.address not in may_say_so
    ]
    return [page.address for page in pages], failures
