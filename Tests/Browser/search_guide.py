"""The guide whose search is checked, and how to use its box as a reader does."""

import asyncio
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit

from playwright.async_api import Error

from report import Failure, does_not_apply
from visits import DESKTOP, WATCH_POLICY

BOX = "form.search input"
LIST = "[role=listbox]"
OPTIONS = "[role=option]"
RESULTS = ".search-results"

# Resolves with milliseconds when the answer to the next input has been drawn. What comes after the
# input belongs to it, since the script drops the answers to earlier ones.
WATCH_ANSWER = """() => {
    const drawn = document.querySelector(".search-results") ??
        document.querySelector("[role=listbox]");
    // So that an answer that is as empty as the one before can be seen.
    drawn.append(new Comment());
    window.answered = new Promise((resolve) => {
        addEventListener("input", ({ timeStamp }) => {
            const observer = new MutationObserver(() => {
                observer.disconnect();
                const time = performance.now() - timeStamp;
                requestAnimationFrame(() => resolve(time));
            });
            observer.observe(drawn, { childList: true });
        }, { capture: true, once: true });
    });
}"""


@dataclass
class Guide:
    site: object
    server: str
    browser: object
    # The program that built the site.
    program: str
    # As in search-tests.yaml.
    tests: list
    # The file of the script as it was written.
    source: str
    # What to search this guide for, and what its box says; see search_words.py.
    words: object = None
    box: object = None
    # What the consoles and the security policy said in windows where nothing should be said.
    noise: list = field(default_factory=list)

    def address(self, path):
        return self.server + self.site.root + path

    @property
    def script(self):
        """The address of the search's script, as pages name it."""
        home = next(page for page in self.site.pages if page.address == self.site.root)
        return next(
            self.server + urljoin(home.address, address)
            for address, tag in home.links
            if tag.startswith("<script") and address.endswith("/search.js")
        )

    def at(self, server):
        """The same guide from another server."""
        return Guide(
            self.site, server, self.browser, self.program, self.tests,
            self.source, self.words, self.box, self.noise
        )

    @property
    def section(self):
        """The page of a section, which has the box in its header: `types/`."""
        pages = [page for page in self.site.pages if "form.search" in page.parts]
        sections = [page for page in pages if "article.kind-section" in page.parts] or pages
        return sections[0].address.removeprefix(self.site.root)

    @property
    def has_parts(self):
        """Whether the index is so large that its root names other files."""
        return (self.site.folder / "search/parts").is_dir()

    @asynccontextmanager
    async def window(self, path, *, noisy=False, **options):
        """A page in a context of its own.

        `noisy` where the browser has to complain: it tells the console of a file that is not there.
        """
        options = {"viewport": DESKTOP, "reduced_motion": "reduce", **options}
        context = await self.browser.new_context(**options)
        await context.add_init_script(WATCH_POLICY)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.noise.append(plain(f"{page.url}: {error}")))
        page.on("request", self.watch_request)
        if not noisy:
            page.on("console", lambda said: self.noise.append(plain(f"{page.url}: {said.text}")))
        try:
            await page.goto(self.address(path))
            yield page
            if options.get("java_script_enabled", True):
                self.noise += await page.evaluate("window.policyViolations")
        finally:
            await context.close()

    def watch_request(self, request):
        if not request.url.startswith((self.server, "data:")):
            self.noise.append(f"a request to {request.url}")
        if request.method != "GET" or request.post_data:
            self.noise.append(f"{request.method} {request.url}: {request.post_data}")


@dataclass
class Checks:
    """What was looked at, and what is wrong with it."""

    rule: str
    checked: list = field(default_factory=list)
    failures: list = field(default_factory=list)

    def expect(self, name, holds, detail):
        self.checked.append(name)
        if not holds:
            self.failures.append(Failure(name, self.rule, str(detail)))

    def equal(self, name, found, wanted):
        self.expect(name, found == wanted, f"found {found!r}, expected {wanted!r}")

    def leave_out(self, name, reason):
        """The guide has nothing for it to look at."""
        does_not_apply(f"{self.rule}, {name}", reason)

    @property
    def found(self):
        return self.checked, self.failures


async def ask(page, text):
    """Puts a text into the box in one go and returns when its answer stands, in milliseconds."""
    await page.locator(BOX).focus()
    await page.evaluate(WATCH_ANSWER)
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.insert_text(text)
    return await answered(page)


async def answered(page, seconds=20):
    try:
        return await asyncio.wait_for(page.evaluate("window.answered"), seconds)
    except asyncio.TimeoutError:
        text = await page.locator(BOX).input_value()
        raise Error(f"No answer to “{text[:100]}” within {seconds} s") from None


async def ask_by_key(page, text):
    """The same, with the key of the last letter."""
    await ask(page, text[:-1])
    await page.evaluate(WATCH_ANSWER)
    await page.keyboard.type(text[-1])
    return await answered(page)


async def open_list(page, text):
    await ask(page, text)
    await page.locator(OPTIONS).first.wait_for()


def plain(text):
    """Half a character cannot be printed."""
    return text.encode("utf-8", "backslashreplace").decode()[:300]


async def until(page, holds, seconds=10):
    """Playwright's own way needs `eval`, which the site's policy forbids."""
    for _ in range(seconds * 20):
        if await page.evaluate(holds):
            return
        await page.wait_for_timeout(50)
    raise Error(f"After {seconds} s it is still not so: {holds}")


def path_of(href):
    """Without the fragment, which leads to a section."""
    return urlsplit(href).path


def published(site, path):
    """The address of a page of the content: `types/vipoma.md` is at `types/vipoma/`."""
    return site.root + quote(re.sub(r"(^|/)index\.md$|\.md$", lambda end: end[1] or "/", path))
