"""Every page that cites a source or tells readers when to get help says that nobody reviewed it.

Read from the markup, so for every page at every address, volumes included. That the notice can be
seen, also on paper, is looked at in a browser (visits.py).
"""

from report import Failure


def check(site):
    pages = [page for page in site.pages if {"sup.cite", "div.care"} & page.parts]
    return [page.address for page in pages], [
        Failure(page.address, "notice", "nothing says that no clinician has reviewed the page")
        for page in pages
        if "p.not-reviewed" not in page.parts
    ]
