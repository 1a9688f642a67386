"""A file for a reviewer works by itself: `python Tests/Browser/pack.py PACK.html …`

pack            opened from the disk, offline, in less than a second, at most 2 MB; nothing is loaded
                and nothing is on the console
pack axe        axe-core finds nothing, light and dark, on a phone and a desktop, in small files
pack width      no page is wider than its window, from 320 pixels on
pack keyboard   a reviewer with a keyboard alone decides, answers and gets the text
pack text       the text holds what was decided, in the form that `hoofbeat review record` reads
pack paper      boxes to fill in are printed, and buttons are not; without a script, too

`--answer FILE` writes the text of an answer there. `--pictures FOLDER` leaves pictures to look at.
"""

import argparse
import asyncio
import time
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT

from browser import chromium, settle
from report import Clock, Failure, Report

LIMIT = 2_000_000
# In bytes. A larger file takes axe minutes, and nothing stands in it that a small one lacks.
LARGE = 500_000
RUN_AXE = """async () => (await axe.run()).violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))"""
# All of a page is there at once, so that axe sees it.
SHOW_ALL = "() => { for (const one of document.querySelectorAll('.pack-page')) \
one.style.contentVisibility = 'visible'; }"


class Visit:
    def __init__(self, browser, file):
        self.browser, self.file, self.failures, self.role = browser, file, [], ""

    def fail(self, rule, detail, markup=""):
        self.failures.append(Failure(self.file.name, rule, detail, markup))

    async def open(self, **options):
        context = await self.browser.new_context(offline=True, reduced_motion="reduce", **options)
        page = await context.new_page()
        page.on("console", lambda message: self.fail("pack", message.text))
        page.on("pageerror", lambda error: self.fail("pack", str(error)))
        page.on("request", lambda request: request.url.split("#")[0] == self.file.as_uri()
                or request.url.startswith("data:") or self.fail("pack", f"loads {request.url}"))
        await page.goto(self.file.as_uri())
        return context, page

    async def speed(self):
        size = self.file.stat().st_size
        if size > LIMIT:
            self.fail("pack", f"has {size} bytes")
        times = []
        for _ in range(3):
            start = time.monotonic()
            context, page = await self.open()
            await page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
            times.append(time.monotonic() - start)
            await context.close()
        print(f"{self.file.name}: {size} bytes, there after {min(times):.2f} s")
        # Other programs on this machine may make one of them slow.
        if min(times) > 1:
            self.fail("pack", f"opens after {min(times):.2f} s")

    async def axe(self):
        for scheme in "light", "dark":
            for width in 375, 1280:
                context, page = await self.open(
                    color_scheme=scheme, viewport={"width": width, "height": 900})
                await page.evaluate(SHOW_ALL)
                await page.evaluate("() => document.querySelectorAll('details')"
                                    ".forEach((one) => { one.open = true; })")
                await page.click("#make")
                await page.evaluate(AXE_SCRIPT)
                for found in await page.evaluate(RUN_AXE):
                    self.fail("pack axe", f"{scheme} {width}: {found}")
                await context.close()

    async def widths(self):
        for width in 320, 375, 768, 1280:
            context, page = await self.open(viewport={"width": width, "height": 900})
            await page.evaluate(SHOW_ALL)
            wide = await page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                self.fail("pack width", f"{wide} pixels at {width}")
            await context.close()

    @staticmethod
    async def unfold(page, box):
        """Opens what is folded around a box, from the outside in, as a reader with keys does."""
        folded = box.locator("xpath=ancestor::details[not(@open)]/summary")
        while await folded.count():
            await folded.first.focus()
            await page.keyboard.press("Enter")

    async def keyboard(self):
        """Returns the text that the answer makes."""
        context, page = await self.open(viewport={"width": 1000, "height": 900})
        await page.focus("#make")
        await page.keyboard.press("Enter")
        if not await page.inner_text("#problems"):
            self.fail("pack keyboard", "an empty answer is taken")
        if await page.evaluate("document.activeElement.dataset.key") != "Name":
            self.fail("pack keyboard", "the focus is not on what is missing")
        # From where the focus is, only with keys.
        await page.keyboard.type("Ada  Example")
        await page.keyboard.press("Tab")
        # Where the site declares roles, the first one of them.
        if await page.evaluate("document.activeElement.tagName") == "SELECT":
            await page.keyboard.press("ArrowDown")
        else:
            await page.keyboard.type("clinician")
        self.role = await page.input_value("#f-role")
        await page.keyboard.press("Tab")
        await page.keyboard.type("GMC 0000000")
        await page.keyboard.press("Tab")
        boxes = await page.locator(".pack-decision").count()
        for number, decision in enumerate(["approve", "conditions", "refuse"][:boxes]):
            box = page.locator(".pack-decision").nth(number)
            await self.unfold(page, box)
            await box.locator("input").first.focus()
            await page.keyboard.press("Space")
            for _ in range(["approve", "conditions", "refuse"].index(decision)):
                await page.keyboard.press("ArrowDown")
            await page.keyboard.press("Tab")
            if decision != "approve":
                await page.keyboard.type("say  that: Decision: is a word\nand “why” " * 6)
        # Who approves and sets conditions is asked what is meant.
        first = page.locator(".pack-decision").first
        await first.locator("textarea").fill("but only if")
        await page.click("#make")
        if not await page.inner_text("#problems") or await page.is_visible("#result"):
            self.fail("pack keyboard", "an approval with conditions is taken")
        await first.locator("textarea").fill("")
        await page.focus("#make")
        await page.keyboard.press("Space")
        if await page.inner_text("#problems"):
            self.fail("pack keyboard", await page.inner_text("#problems"))
        text = await page.input_value("#text")
        if await page.evaluate("document.activeElement.id") != "text":
            self.fail("pack keyboard", "the focus is not on the text")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await page.wait_for_function("document.getElementById('copied').textContent")
        await context.close()
        return text, min(boxes, 3)

    def check(self, text, boxes):
        lines = text.split("\n")
        expected = ["Hoofbeat review 1", "Name: Ada Example", f"Role: {self.role}",
                    "Verify: GMC 0000000", f"Sections: {boxes}", "Decision: approve",
                    "End of the review"]
        for line in expected:
            if line not in lines:
                self.fail("pack text", f"has no line “{line}”", text)
        if any(len(line) > 70 for line in lines):
            self.fail("pack text", "a line is longer than 70 letters", text)
        if sum(line.startswith("Decision:") for line in lines) != boxes:
            self.fail("pack text", "a remark looks like a decision", text)

    async def paper(self, pictures):
        for scripts in True, False:
            context, page = await self.open(java_script_enabled=scripts)
            await page.emulate_media(media="print")
            for selector, is_seen in (
                    ("#make", False), (".pack-decision input >> nth=0", True), ("#f-name", True)):
                if await page.locator(selector).is_visible() != is_seen:
                    self.fail("pack paper", f"{selector} is{'' if not is_seen else ' not'} shown")
            if pictures and scripts:
                await page.pdf(path=str(pictures / (self.file.stem + ".pdf")), format="A4")
            await context.close()

    async def take(self, pictures):
        for name, width, scheme in (("phone", 375, "light"), ("phone-dark", 375, "dark"),
                                    ("desktop", 1280, "light"), ("desktop-dark", 1280, "dark")):
            context, page = await self.open(
                color_scheme=scheme, viewport={"width": width, "height": 1600})
            await settle(page)
            await page.screenshot(path=str(pictures / f"{self.file.stem}-{name}.png"))
            await context.close()


async def visit(file, browser, options):
    """What is wrong with one file."""
    one = Visit(browser, file.resolve())
    await one.speed()
    if file.stat().st_size < LARGE:
        await one.axe()
    await one.widths()
    text, boxes = await one.keyboard()
    one.check(text, boxes)
    await one.paper(options.pictures)
    if options.pictures:
        await one.take(options.pictures)
    if options.answer:
        options.answer.write_text(text)
    return one.failures


async def check(options):
    async with chromium() as browser:
        return [failure for file in options.files for failure in await visit(file, browser, options)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--answer", type=Path)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    report, clock = Report(), Clock()
    failures = asyncio.run(check(options))
    report.add("pack", [file.name for file in options.files], failures, clock.seconds)
    report.close()
