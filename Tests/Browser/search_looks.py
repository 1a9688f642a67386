"""The list and the page of results in each state: axe, widths, targets, contrast in all media."""

from axe_playwright_python.base import AXE_SCRIPT

from browser import settle
from contrast import faint_texts
from report import Failure, does_not_apply
from search_guide import BOX, ask, open_list
from visits import AXE_OPTIONS, DESKTOP, NARROW, PHONE, RUN_AXE, TOO_WIDE

LOOKS = [("light", DESKTOP), ("dark", PHONE), ("dark", DESKTOP), ("light", PHONE)]

# WCAG 2.2, 2.5.8; links in a sentence may be smaller.
SMALL_TARGETS = """() => [...document.querySelectorAll(
        "form.search :is(input, button, [role=option]),"
        + ".search-results :is(button, h2 a, li li a)")]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
    })
    .map((element) => element.outerHTML.slice(0, 200))"""

# In colours of the reader's own, backgrounds are all the same, so an outline has to show it.
CHOSEN = """(option) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(option);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
}"""


async def list_open(page, words):
    await open_list(page, words.often)
    await page.keyboard.press("ArrowDown")


async def results(page, words):
    await ask(page, f"{words.slip} {words.often}")


async def nothing_found(page, words):
    await ask(page, words.nothing)


async def urgent(page, words):
    await ask(page, words.urgent)
    await page.locator(".search-urgent").wait_for()


async def urgent_list(page, words):
    await ask(page, words.urgent)


async def broken(page, words):
    await page.locator(BOX).fill(words.often)
    await page.locator(".search.is-broken").wait_for()


# Each as (whether it is on the page of results and not in a header, how it is reached).
STATES = {
    "list": (False, list_open),
    "results": (True, results),
    "nothing found": (True, nothing_found),
}
URGENT_STATES = {"urgent list": (False, urgent_list), "urgent": (True, urgent)}
BROKEN_STATES = {"broken list": (False, broken), "broken results": (True, broken)}


async def look(guide, states, noisy=False):
    """`guide` is at a server where these states can be had."""
    checked, failures = [], []
    for name, (has_results, reach) in states.items():
        path = "search/" if has_results else guide.section
        async with guide.window(path, noisy=noisy) as page:
            await reach(page, guide.words)
            checked.append(name)
            failures += [Failure(name, *fault) for fault in await faults(page)]
    return checked, failures


async def faults(page):
    found = []
    await page.evaluate(AXE_SCRIPT)
    for scheme, size in LOOKS:
        await page.emulate_media(color_scheme=scheme)
        await page.set_viewport_size(size)
        await settle(page)
        for rule, summary, html in await page.evaluate(RUN_AXE, AXE_OPTIONS):
            found.append((rule, f"({scheme} {size['width']} px) {' '.join(summary.split())}", html))
    await page.set_viewport_size(NARROW)
    await settle(page)
    for html in await page.evaluate(SMALL_TARGETS):
        found.append(("target-size", "smaller than 24 px", html))
    wide = await page.evaluate(TOO_WIDE, NARROW["width"])
    if wide:
        found.append(("sideways scrolling", f"{wide[0]} px wide", wide[1]))
    await page.set_viewport_size(DESKTOP)
    found += (await faint_texts(page))[0]
    await page.emulate_media(forced_colors="active")
    for option in await page.locator("[aria-selected=true]").all():
        if not await option.evaluate(CHOSEN):
            found.append(("forced colours", "the chosen option cannot be seen"))
    return found


async def check(guide):
    states = dict(STATES)
    if guide.words.urgent:
        states |= URGENT_STATES
    else:
        does_not_apply("looks, urgent", "no word is urgent in synonyms.yaml")
    return await look(guide, states)
