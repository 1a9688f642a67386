"""Opens every page in a real browser and looks at it as readers do.

One visit to a page serves all checks: the window is resized and the color scheme is switched, the
page is not loaded anew.
"""

import asyncio
import os
from collections import Counter
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT

from browser import chromium, close, settle
from report import Failure

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# WCAG 2.2, 1.4.10 Reflow.
NARROW = {"width": 320, "height": 640}
# A quarter of the window, so that readers see text of the page and not only whose site it is.
TALLEST_HEADER = NARROW["height"] / 4

# How many seconds a page may take: thirty times what a long one needs.
PATIENCE = 180

# A page in the sample (see Site.sample: every element with every class is on at least one page of
# it) is looked at in all four, any other page in one of the first two, in turns: what a look can
# break stands in the sample, too. With `every`, all pages are looked at in all four.
LOOKS = [("light", DESKTOP), ("dark", PHONE), ("dark", DESKTOP), ("light", PHONE)]

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "preload": False,
}
RUN_AXE = """async (options) => (await axe.run(options)).violations.flatMap((rule) =>
    rule.nodes.slice(0, 5).map((node) => [rule.id, node.failureSummary, node.html]))"""

WATCH_POLICY = """window.policyViolations = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
        policyViolations.push(`${effectiveDirective} blocks ${blockedURI} ${sample}`));"""

# What stands out on the right, as far as it is not in a box that scrolls by itself.
TOO_WIDE = """(limit) => {
    if (document.documentElement.scrollWidth <= limit) return null;
    const scrolls = (element) => element && element !== document.body &&
        (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter((element) =>
        element.getBoundingClientRect().right > limit && !scrolls(element.parentElement));
    return [document.documentElement.scrollWidth, wide.at(-1)?.outerHTML.slice(0, 300) ?? ""];
}"""

# Links and buttons that a box around them cuts off, such as a number to ring in a card with round
# corners: nothing scrolls there, and nobody can tap it.
CUT_OFF = """() => {
    const clips = (element) => getComputedStyle(element).overflowX !== "visible" &&
        getComputedStyle(element).clipPath === "none";
    return [...document.querySelectorAll("main a, main button, main input, header a")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) &&
            !element.closest("svg, [hidden], .skip-link, :is(pre, .table-wrap, nav)"))
        .flatMap((element) => {
            let box = element.parentElement;
            while (box && box !== document.body && !clips(box)) box = box.parentElement;
            if (!box || box === document.body) return [];
            const [inner, outer] = [element, box].map((one) => one.getBoundingClientRect());
            const isIn = inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
            return isIn || !inner.width ? [] : [element.outerHTML.slice(0, 200)];
        });
}"""

# The words that a reader can see in the main part. What is folded counts as seen, what belongs to
# a control or is announced does not: a control that only works with a script may be made by it.
WORDS = """() => {
    const main = document.querySelector("main");
    if (!main) return null;
    for (const details of main.querySelectorAll("details")) {
        details.removeAttribute("name");
        details.open = true;
    }
    const apart = "script, style, template, noscript, button, form, output, dialog, " +
        "[aria-live], [role=status]";
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!element.closest(apart) && element.checkVisibility({ visibilityProperty: true })) {
            words.push(...walker.currentNode.data.split(/\\s+/).filter(Boolean));
        }
    }
    return words;
}"""


# Whether a page that cites a source or tells readers when to get help says how far it is reviewed,
# where it can be seen.
NOT_REVIEWED = """() => {
    if (!document.querySelector("main :is(.cite, .care)")) return true;
    return [...document.querySelectorAll(".not-reviewed, .about-page .reviewed")].some((notice) =>
        notice.checkVisibility({ visibilityProperty: true }) && notice.textContent.trim());
}"""


HEADER_HEIGHT = """() =>
    document.querySelector(".site-header")?.getBoundingClientRect().height ?? 0"""


class Findings:
    """What the visits found, by check."""

    CHECKS = ["accessibility", "quiet", "width", "without script", "notice"]

    def __init__(self):
        self.checked = {check: [] for check in self.CHECKS}
        self.failures = {check: [] for check in self.CHECKS}

    def fail(self, check, *failure):
        self.failures[check].append(Failure(*failure))


async def visit_all(site, server, every=False):
    findings = Findings()
    sample = {page.address for page in site.sample()}
    looks = {
        page.address: LOOKS if every or page.address in sample else [LOOKS[number % 2]]
        for number, page in enumerate(site.visited)
    }
    left, given_up = list(site.visited), set()
    while left:
        visits = Visits(server, left, looks, findings)
        await visits.make()
        left = visits.left
        for page in visits.given_up:
            print(f"{page.address}: the browser stood still for {PATIENCE} s")
            if page.address in given_up:
                findings.fail("quiet", page.address, "opening", "the browser stood still twice")
            else:
                left.append(page)
            given_up.add(page.address)
    return findings, sample


class Visits:
    """What one browser visits. One that stands still is given up, and `left` is for the next.

    A browser may stop drawing for good, for which no page is to blame: the next one is asked.
    """

    def __init__(self, server, pages, looks, findings):
        self.server = server
        self.looks = looks
        self.findings = findings
        self.left = pages[::-1]
        self.given_up = []

    async def make(self):
        async with chromium() as browser:
            workers = [self.work(browser) for _ in range(max(2, os.cpu_count() or 2))]
            await asyncio.gather(*workers)

    async def work(self, browser):
        visitor = Visitor(self.server, self.findings)
        await visitor.open(browser)
        while self.left and not self.given_up:
            page = self.left.pop()
            try:
                looks = self.looks[page.address]
                await asyncio.wait_for(visitor.visit(page, looks), PATIENCE)
            except TimeoutError:
                self.given_up.append(page)
        await visitor.close()


class Visitor:
    """One window with scripts and one without, used for one page after the other."""

    def __init__(self, server, findings):
        self.server = server
        self.findings = findings
        self.address = ""

    async def open(self, browser):
        self.scripted = await browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
        self.plain = await browser.new_context(
            viewport=DESKTOP, reduced_motion="reduce", java_script_enabled=False
        )
        await self.scripted.add_init_script(WATCH_POLICY)
        self.window = await self.scripted.new_page()
        self.window_without_script = await self.plain.new_page()
        self.window.on("console", self.watch_console)
        self.window.on("pageerror", lambda error: self.noise("script error", str(error)))
        self.window.on("request", self.watch_request)
        self.window.on("response", self.watch_response)
        self.window.on("requestfailed", self.watch_failed_request)

    async def close(self):
        await close(self.scripted)
        await close(self.plain)

    def noise(self, rule, detail):
        self.findings.fail("quiet", self.address, rule, detail)

    def is_own(self, url):
        return f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" == self.server

    def watch_console(self, message):
        place = message.location.get("url") or "no address"
        self.noise(f"console {message.type}", f"{message.text} ({place})")

    def watch_request(self, request):
        if urlsplit(request.url).scheme in ("http", "https") and not self.is_own(request.url):
            self.noise("other host", request.url)

    def watch_response(self, response):
        if response.status >= 400:
            self.noise("request", f"{response.url} answers {response.status}")

    def watch_failed_request(self, request):
        # What is still on its way when the next page is opened is given up.
        if self.is_own(request.url) and "ERR_ABORTED" not in (request.failure or ""):
            self.noise("request", f"{request.url}: {request.failure}")

    async def visit(self, page, looks):
        self.address = page.address
        window = self.window
        await window.emulate_media(color_scheme="light")
        await window.set_viewport_size(DESKTOP)
        try:
            response = await window.goto(self.server + page.address)
            if page.redirect:
                await window.wait_for_url(
                    lambda url: urlsplit(url).path != page.address, timeout=5000
                )
            await settle(window)
        except Exception as problem:
            self.noise("opening", str(problem).splitlines()[0])
            return
        finally:
            self.findings.checked["quiet"].append(page.address)
        if "content-security-policy" not in response.headers:
            self.noise("headers", "no Content-Security-Policy is sent")
        if page.redirect:
            return

        await window.evaluate(AXE_SCRIPT)
        await self.run_axe(looks)
        self.findings.checked["accessibility"].append(page.address)

        await window.set_viewport_size(NARROW)
        await settle(window)
        wide = await window.evaluate(TOO_WIDE, NARROW["width"])
        if wide:
            detail = f"{wide[0]} px wide in a window of {NARROW['width']} px"
            self.findings.fail("width", page.address, "sideways scrolling", detail, wide[1])
        tall = await window.evaluate(HEADER_HEIGHT)
        if tall > TALLEST_HEADER:
            detail = f"{tall:.0f} px of {NARROW['height']} px, so that little text is below it"
            self.findings.fail("width", page.address, "tall header", detail)
        await self.look_for_cut_off("")
        await window.evaluate("document.documentElement.style.fontSize = '200%'")
        await window.set_viewport_size(PHONE)
        await self.look_for_cut_off(" with text of twice the size")
        await window.evaluate("document.documentElement.style.fontSize = ''")
        self.findings.checked["width"].append(page.address)

        await window.set_viewport_size(DESKTOP)
        await self.look_for_notice()
        await self.compare_without_script()
        for violation in await window.evaluate("window.policyViolations"):
            self.noise("security policy", violation)

    async def run_axe(self, looks):
        # What is wrong in several looks is told once.
        found = {}
        for scheme, size in looks:
            await self.window.emulate_media(color_scheme=scheme)
            await self.window.set_viewport_size(size)
            await settle(self.window)
            for rule, summary, html in await self.window.evaluate(RUN_AXE, AXE_OPTIONS):
                where = found.setdefault((rule, html), (summary, []))[1]
                where.append(f"{scheme} {size['width']} px")
        for (rule, html), (summary, where) in found.items():
            detail = f"({', '.join(where)}) " + " ".join(summary.split())
            self.findings.fail("accessibility", self.address, rule, detail, html)

    async def look_for_cut_off(self, how):
        await settle(self.window)
        for html in await self.window.evaluate(CUT_OFF):
            width = (self.window.viewport_size or {}).get("width")
            detail = f"in a window of {width} px{how}"
            self.findings.fail("width", self.address, "cut off", detail, html)

    async def look_for_notice(self):
        for media in ("print", "screen"):
            await self.window.emulate_media(media=media)
            if not await self.window.evaluate(NOT_REVIEWED):
                detail = f"nothing says that no clinician has reviewed the page ({media})"
                self.findings.fail("notice", self.address, "notice", detail)
        self.findings.checked["notice"].append(self.address)

    async def compare_without_script(self):
        check = "without script"
        other = self.window_without_script
        await other.goto(self.server + self.address)
        words, plain = await self.window.evaluate(WORDS), await other.evaluate(WORDS)
        self.findings.checked[check].append(self.address)
        if not plain:
            self.findings.fail(check, self.address, check, "no text in <main>")
            return
        missing = Counter(words) - Counter(plain)
        if missing:
            text = " ".join(word for word in words if word in missing)
            detail = f"{missing.total()} words are missing"
            self.findings.fail(check, self.address, check, detail, text)
