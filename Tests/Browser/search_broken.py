"""With files of the index that are damaged, gone or of another version, readers are told so and led
to the list of all pages. If the site was only built anew in between, they notice nothing.
"""

import json
import random
import re

import search_looks
from search_guide import BOX, OPTIONS, RESULTS, Checks, ask
from server import serve

# What is sent in place of a file. JSON of a wrong shape comes last.
DAMAGES = {
    "gone": lambda content: None,
    "empty": lambda content: b"",
    "cut": lambda content: content[: len(content) // 2],
    "garbage": lambda content: bytes(255 - byte for byte in content),
    "another page": lambda content: b"<!DOCTYPE html><title>Welcome to the hotel</title>",
    "null": lambda content: b"null",
    "list": lambda content: b"[]",
    "object": lambda content: b"{}",
    "numbers for texts": lambda content: re.sub(rb'"[^"]*"(?!:)', b"7", content),
    "texts for lists": lambda content: re.sub(rb"\[.*\]", b'"x"', content, flags=re.DOTALL),
}
OF_ROOT = {
    **DAMAGES,
    "version 3": lambda content: content.replace(b'"version":2', b'"version":3'),
    "version only": lambda content: b'{"version":2}',
}
# About 2 to the 30, as the files write it.
HUGE = b"//////B"
ROOT, PARTS = "search/root.json", "search/parts/"

# Answers each of the texts, as (whether there are results, milliseconds), or says how it failed.
ASK_ALL = """async ([script, root, texts]) => {
    const { Search } = await import(script);
    const outcomes = [];
    for (const text of texts) {
        const start = performance.now();
        try {
            const search = await Search.open(new URL(root, location.href), "reload");
            await search.answer(text, 10);
        } catch {}
        outcomes.push(performance.now() - start);
    }
    return outcomes;
}"""


class Host:
    """Sends files with a damage, which can be changed while a page stands."""

    def __init__(self, site):
        self.site = site
        self.damages = {}

    def alter(self, path, content):
        name = path.removeprefix(self.site.root)
        for start, damage in self.damages.items():
            if name.startswith(start) and name.endswith(".json"):
                return damage(content)
        return content


async def check(guide):
    checks = Checks("broken index")
    host = Host(guide.site)
    with serve(guide.site, host.alter) as server:
        other = guide.at(server)
        for place, damages in [(ROOT, OF_ROOT), (PARTS, DAMAGES)]:
            if place == PARTS and not guide.has_parts:
                checks.leave_out("parts", "the index is so small that its root holds all of it")
                continue
            for name, damage in damages.items():
                host.damages = {place: damage}
                await in_both(checks, other, f"{place} {name}")
        host.damages = {PARTS if guide.has_parts else ROOT: DAMAGES["gone"]}
        states = await search_looks.look(other, search_looks.BROKEN_STATES, noisy=True)
        await mended(checks, other, host)
        if guide.has_parts:
            await built_anew(checks, other, host)
            await flipped(checks, other, host)
    checks.checked += states[0]
    checks.failures += states[1]
    return checks.found


async def in_both(checks, guide, name):
    async with guide.window(guide.section, noisy=True) as page:
        await page.locator(BOX).fill(guide.words.often)
        await expect_message(checks, guide, page, f"{name}, list")
    async with guide.window(f"search/#q={guide.words.often}", noisy=True) as page:
        await expect_message(checks, guide, page, f"{name}, results")


async def expect_message(checks, guide, page, name):
    status = page.locator("form.search.is-broken [role=status]")
    try:
        await status.wait_for(timeout=5000)
    except Exception:
        found = await page.locator(f"{OPTIONS}, {RESULTS} h2").count()
        checks.expect(name, False, f"no message; {found} results")
        return
    text = await status.inner_text()
    link = await status.locator("a").evaluate("(link) => new URL(link.href).pathname")
    plain = guide.box.words["failed"] in text and link.endswith("/a-z/")
    checks.expect(name, plain, f"{text} {link}")
    box = await status.bounding_box()
    checks.expect(name, box["width"] > 100 and box["height"] > 16, f"it is drawn as {box}")
    left = await page.locator(f"{OPTIONS}:visible, {RESULTS} h2").count()
    checks.equal(name, left, 0)


async def mended(checks, guide, host):
    """When the files are back, so is the search, without loading the page again; even if browsers
    were told to keep what came instead."""
    for place, damage in [(ROOT, "gone"), (ROOT, "list"), (PARTS, "gone"), (PARTS, "garbage")]:
        if place == PARTS and not guide.has_parts:
            continue
        name = f"{place} {damage}, and back"
        async with guide.window(guide.section, noisy=True) as page:
            host.damages = {place: DAMAGES[damage]}
            await page.locator(BOX).fill(guide.words.often)
            await page.locator(".search.is-broken").wait_for()
            host.damages = {}
            await ask(page, guide.words.other)
            checks.expect(name, await page.locator(OPTIONS).count(), "no results")
            checks.equal(name, await page.locator(".search.is-broken").count(), 0)


async def built_anew(checks, guide, host):
    """The root that the page has read names parts that are no longer there."""

    def former(content):
        return re.sub(rb'"([0-9a-f]{12})"', rb'"0000\1"', content)

    for place, path in [("list", guide.section), ("results", "search/")]:
        host.damages = {ROOT: former}
        async with guide.window(path, noisy=True) as page:
            async with page.expect_response(re.compile(re.escape(ROOT))):
                await page.locator(BOX).focus()
            host.damages = {}
            await ask(page, guide.words.other)
            found = await page.locator(f"{OPTIONS}, {RESULTS} h2").count()
            checks.expect(f"built anew, {place}", found, "no results")


async def flipped(checks, guide, host):
    """Numbers made huge at random, the same ones each time: whatever is answered, the page must not
    stand still."""
    chance = random.Random(7)

    def flip(content):
        text = bytearray(content)
        for _ in range(1 + len(text) // 200):
            place = chance.randrange(len(text) - len(HUGE))
            if text[place : place + len(HUGE)].isalnum():
                text[place : place + len(HUGE)] = HUGE
        try:
            json.loads(text)
        except ValueError:
            return content
        return bytes(text)

    host.damages = {PARTS: flip}
    words = guide.words
    texts = [words.often, words.other, words.phrase, "x" + words.often[1:], words.often[:4]] * 12
    async with guide.window(guide.section, noisy=True) as page:
        # Each text comes with damages of its own, since nothing may be kept.
        await page.context.set_extra_http_headers({"Cache-Control": "no-cache"})
        session = await page.context.new_cdp_session(page)
        await session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        root = guide.site.root + ROOT
        times = await page.evaluate(ASK_ALL, [guide.script, root, texts])
    checks.expect("huge numbers", max(times) < 2000, f"{max(times):.0f} ms")
