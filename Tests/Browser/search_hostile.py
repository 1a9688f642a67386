"""Hostile texts in the box and in the address are shown as text, and answered at once."""

from search_guide import BOX, OPTIONS, RESULTS, WATCH_ANSWER, Checks, answered
from search_words import NOWHERE

MARKUP = '"><img src=x onerror="window.caught=1"><script>window.caught=1</script>carcinoid'
TEXTS = {
    "markup": MARKUP,
    "10,000 letters": "a" * 10_000,
    "10,000 words": "net " * 2_500,
    "10,000 letters of one word each": "a b " * 2_500,
    "emoji": "🎗👩🏽‍⚕️" * 1_000,
    "right to left": "\u202eגידול carcinoid ורם\u202c",
    "marks upon marks": "a" + "\u0301" * 5_000,
    "half a character": "carcinoid \ud83c",
    "nothing that can be seen": "\u200b\u00ad\u2060\u0000",
    "names of objects": "__proto__ constructor toString",
    "a pattern": "(a+)+$ .* [\\p{L} $& $1 %s",
}
HASHES = {
    "a broken percent": "#q=%",
    "half a letter": "#q=%E0%A4%A",
    "a letter that is none": "#q=%FF%FE",
    "a zero": "#q=%00carcinoid",
    "markup in the address": "#q=%3Cimg%20src=x%20onerror=window.caught=1%3E",
    "markup as it is": "#q=<img src=x onerror=window.caught=1>",
    "a script's address": "#q=javascript:window.caught=1",
    "100,000 letters": "#q=" + "a" * 100_000,
    "another fragment": "#main",
    "an empty fragment": "#",
    "only a name": "#q",
}
SET = """(text) => {
    const box = document.querySelector("form.search input");
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
}"""
# Elements that a text may have become.
STRANGE = """() => [...document.querySelectorAll(
    ":is(form.search, .search-results) :is(img, script, iframe, svg, style)")].length"""
# The time for which the page would not have answered a key.
LIMIT = 1_000


async def check(guide):
    checks = Checks("hostile text")
    for path in [guide.section, "search/"]:
        async with guide.window(path) as page:
            await page.locator(BOX).focus()
            for name, text in TEXTS.items():
                await page.evaluate(WATCH_ANSWER)
                await page.evaluate(SET, text)
                time = await answered(page)
                checks.expect(f"{name}, {path}", time < LIMIT, f"answered after {time:.0f} ms")
                await expect_safe(checks, page, f"{name}, {path}")
    for name, fragment in HASHES.items():
        async with guide.window("search/" + fragment) as page:
            if fragment.startswith("#q="):
                await page.locator(".search-count").wait_for(state="attached")
            await expect_safe(checks, page, name)
            shown = await page.locator(f"{RESULTS} h2, .search-help:visible").count()
            checks.expect(name, shown, "the page is empty")
    await shown_as_text(checks, guide)
    return checks.found


async def expect_safe(checks, page, name):
    checks.equal(name, await page.evaluate(STRANGE), 0)
    checks.equal(name, await page.evaluate("window.caught ?? 0"), 0)


async def shown_as_text(checks, guide):
    async with guide.window("search/") as page:
        typed = f"<{NOWHERE}>{guide.words.nothing}</{NOWHERE}>"
        await page.locator(BOX).fill(typed)
        count = page.locator(".search-count", has_text=guide.words.nothing)
        await count.wait_for()
        text = await count.inner_text()
        checks.equal("shown as text", text, guide.box.nothing_found(typed))
        checks.equal("shown as text", await page.locator(f"{OPTIONS}").count(), 0)
