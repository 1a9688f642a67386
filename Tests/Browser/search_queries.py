"""Every query of search-tests.yaml, typed into the box, leads where it should.

Each is typed into the box of the results page and into the box in the header of another page. Both
have to show the same pages, but for the emergency page, which the list puts first.
"""

from statistics import median

from search_guide import OPTIONS, Checks, ask, ask_by_key, path_of, published

RESULT_LINKS = ".search-results > ol > li > h2 > a"
HREFS = "(links) => links.map((link) => link.dataset.href ?? link.href)"


async def check(guide):
    checks = Checks("search test")
    if not guide.tests:
        checks.leave_out("queries", "there is no search-tests.yaml")
        return ["queries"], []
    results, times = await on_results_page(guide)
    listed, help_page = await in_header(guide)
    for test in guide.tests:
        query = test["query"]
        wanted, within = expectation(guide.site, test)
        found = results[query][: within or None]
        holds = bool(wanted & set(found)) if wanted else not found
        checks.expect(query, holds, f"found {results[query][:3]}, expected {sorted(wanted)}")
        first = results[query][:6]
        holds = listed[query] in (first, [help_page, *first])
        checks.expect(query, holds, f"the list has {listed[query]}, the page {first}")
    print(f"search: median of {median(times):.1f} ms from the last key to drawn results")
    return checks.found


def expectation(site, test):
    """Pages of which one has to be among the first so many; none if nothing may be found."""
    if test.get("nothing"):
        return set(), 0
    pages = test.get("first") or test["top-three"]
    pages = [pages] if isinstance(pages, str) else pages
    return {published(site, page) for page in pages}, 1 if "first" in test else 3


async def on_results_page(guide):
    found, times = {}, []
    async with guide.window("search/") as page:
        for test in guide.tests:
            times.append(await ask_by_key(page, test["query"]))
            links = await page.locator(RESULT_LINKS).evaluate_all(HREFS)
            found[test["query"]] = [path_of(link) for link in links]
    return found, times


async def in_header(guide):
    found = {}
    async with guide.window("") as page:
        link = page.locator(".help-link")
        help_page = path_of(await link.evaluate("(link) => link.href") if await link.count() else "")
        for test in guide.tests:
            await ask(page, test["query"])
            links = await page.locator(OPTIONS).evaluate_all(HREFS)
            found[test["query"]] = [path_of(link) for link in links if "/search/#q=" not in link]
    return found, help_page
