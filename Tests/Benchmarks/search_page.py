"""Opens a built site in Chromium and types into its search box."""

import sys
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

sys.path.append(str(Path(__file__).resolve().parent.parent / "Browser"))
import server  # noqa: E402
from browser import chromium  # noqa: E402

# The time of a key is when Chromium made its event, before any script hears of it. The script says
# with `aria-expanded` that it has changed the list, even if nothing was found; the layout is done then
# and there, and the frame that shows it when the first message after that frame's callbacks comes.
CLOCK = """
    const drawn = [];
    globalThis.timesOf = async (number) => {
      while (drawn.length <= number) await new Promise((done) => setTimeout(done, 5));
      return drawn[number];
    };
    let start;
    for (const kind of ["keydown", "input"]) {
      addEventListener(kind, (event) => start ??= event.timeStamp, true);
    }
    addEventListener("DOMContentLoaded", () => {
      const input = document.querySelector("form.search input");
      if (!input) return;
      new MutationObserver(() => {
        if (start === undefined) return;
        const pressed = start;
        start = undefined;
        document.getElementById("_search-list").getBoundingClientRect();
        const listed = performance.now() - pressed;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => drawn.push([listed, performance.now() - pressed]);
          port2.postMessage("");
        });
      }).observe(input, { attributeFilter: ["aria-expanded"] });
    });
"""

PAGEFIND = """async ([script, query, most]) => {
  const pagefind = await import(script);
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.map((page) => new URL(page.url, location.href).href);
}"""


class Reader:
    """A reader who has come to the first page of a site for the first time."""

    def __init__(self, page):
        self.page = page
        self.requests = []
        self.count = 0
        page.on("requestfinished", lambda request: self.requests.append(request))

    async def next_times(self):
        """Milliseconds from the key to the list, and to the frame that shows it."""
        self.count += 1
        return await self.page.evaluate("(number) => timesOf(number)", self.count - 1)

    async def paste(self, text):
        await self.page.fill("form.search input", text)
        return await self.next_times()

    async def type(self, text):
        """The times of each letter."""
        await self.page.focus("form.search input")
        times = []
        for letter in text:
            await self.page.keyboard.press(letter)
            times.append(await self.next_times())
        return times

    async def fetched(self, is_counted=lambda path: "/search" in path and path != "/search/"):
        """Bytes and files of the search and its script, as they came over the line."""
        await self.page.wait_for_load_state("networkidle")
        sizes = [(await request.sizes())["responseBodySize"] for request in self.requests
                 if is_counted("/" + request.url.split("#")[0].split("/", 3)[3])]
        return sum(sizes), len(sizes)


def serve(folder):
    """Text comes compressed; the site must have been built for the root of a host."""
    return server.serve(SimpleNamespace(folder=folder, root="/"))


@asynccontextmanager
async def reader(browser, address, path="/"):
    context = await browser.new_context()
    await context.add_init_script(CLOCK)
    page = await context.new_page()
    found = Reader(page)
    await page.goto(address + path, wait_until="networkidle")
    try:
        yield found
    finally:
        await context.close()


async def first_results(browser, address, text):
    """What the page of results fetches when it is the first page that somebody opens."""
    async with reader(browser, address, "/search/#q=" + text) as someone:
        return await someone.fetched()


async def pagefind_reader(browser, address, text):
    """The same of Pagefind, whose index is all there is at the address."""
    async with reader(browser, address, "/no-page") as someone:
        await someone.page.evaluate(PAGEFIND, ["/pagefind.js", text, 10])
        return await someone.fetched(lambda path: path != "/no-page")
