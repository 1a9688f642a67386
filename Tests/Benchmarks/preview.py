#!/usr/bin/env python3
"""Measures the preview: from the save of a file to the changed pixel, in Chromium.

With the release build of `make site`, for the guide, for ten thousand pages and, where it is installed, for Hugo's server on the same
pages; then what the preview uses when nothing happens and after two thousand rebuilds, and how
long the edit of a template takes. Exits with 1 if a limit is passed.
"""

import argparse
import asyncio
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import asynccontextmanager

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Browser"))
from browser import chromium  # noqa: E402
from workshop import served_copy  # noqa: E402

GUIDE_LIMIT = 100  # ms, median
TEXT_LIMIT = 200  # ms, median, 10,000 pages
WHOLE_LIMIT = 2500  # ms, median, 10,000 pages
TEMPLATE_LIMIT = 5000  # ms, median
IDLE_LIMIT = 0.5  # per cent of one processor
GROWTH_LIMIT = 10  # per cent, from after 200 rebuilds to after 2,000

# Runs in every page before anything else. A frame is on the screen when a message arrives that was
# sent while it was prepared.
WATCH = """
const look = () => {
    const wanted = sessionStorage.getItem("wanted");
    if (!wanted || !document.documentElement?.textContent.includes(wanted)) return;
    sessionStorage.removeItem("wanted");
    requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => seen(performance.timeOrigin + performance.now());
        channel.port2.postMessage(null);
    });
};
new MutationObserver(look).observe(document, {
    childList: true, subtree: true, characterData: true });
"""


class Tab:
    """An open page that tells when a text has become visible."""

    def __init__(self, page):
        self.page = page
        self.seen = asyncio.Queue()

    @classmethod
    async def open(cls, browser, address):
        context = await browser.new_context()
        tab = cls(await context.new_page())
        await tab.page.expose_function("seen", tab.seen.put_nowait)
        await tab.page.add_init_script(WATCH)
        await tab.page.goto(address)
        await asyncio.sleep(1)
        return tab

    async def time(self, wanted, save, patience=120):
        """Milliseconds from before `save` until the text is on the screen."""
        await self.page.evaluate("text => sessionStorage.setItem('wanted', text)", wanted)
        began = time.time()
        save()
        moment = await asyncio.wait_for(self.seen.get(), patience)
        return moment - began * 1000


def save(file, text):
    """As most editors do: a new file that takes the place of the old one."""
    beside = file.with_name(file.name + "~")
    beside.write_text(text, encoding="utf-8")
    beside.rename(file)


async def edits(tab, file, change, count):
    """Saves `count` versions of a file; `change(text, mark)` makes them."""
    original = file.read_text(encoding="utf-8")
    times = []
    for number in range(count + 3):
        mark = f"edit{number}of{os.getpid()}x"
        times.append(await tab.time(mark, lambda: save(file, change(original, mark))))
        await asyncio.sleep(0.05)
    save(file, original)
    await asyncio.sleep(0.5)
    return times[3:]  # the first ones warm up what every later one finds warm


def append(text, mark):
    return f"{text}\n\nA new paragraph, {mark}.\n"


def rename_site(text, mark):
    return re.sub(r"^name:.*$", f"name: Site {mark}", text, flags=re.M)


def retitle(text, mark):
    return re.sub(r"^title:.*$", f"title: Title {mark}", text, count=1, flags=re.M)


class Server:
    def __init__(self, command, ready, environment=None, folder=None):
        self.log = tempfile.NamedTemporaryFile(suffix=".log")
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL, cwd=folder,
            env={**os.environ, **(environment or {})})
        end = time.monotonic() + 300
        while not (found := re.search(ready, self.said())):
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit(f"{command[0]} does not serve:\n{self.said()[-3000:]}")
            time.sleep(0.05)
        self.address = found[1]

    def said(self):
        return pathlib.Path(self.log.name).read_text(encoding="utf-8", errors="replace")

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        pages = int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * resource.getpagesize() / 2**20

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)


def hoofbeat(program, root, *arguments):
    return Server([program, "serve", "--root", str(root), "--port", "8200", *arguments],
                  r"The site is at (http://\S+)")


class Verdicts:
    def __init__(self):
        self.failed = False

    def show(self, what, times, limit=None):
        median = statistics.median(times)
        spread = f"fastest {min(times):.0f}, slowest {max(times):.0f}, of {len(times)}"
        self.judge(f"{what}: median {median:.0f} ms ({spread})", median, limit)

    def judge(self, text, value, limit):
        verdict = ""
        if limit is not None:
            verdict = f", within the limit of {limit}" if value <= limit else f", OVER the limit of {limit}"
            self.failed |= value > limit
        print(text + verdict, flush=True)


async def measure_guide(browser, options, work, verdicts):
    root = work / "guide"
    shutil.copytree(options.guide / "content", root / "content")
    with hoofbeat(options.hoofbeat, root) as server:
        page = next((root / "content/types").glob("[a-z]*.md"))
        tab = await Tab.open(browser, server.address + f"types/{page.stem}/")
        verdicts.show("Guide, a text", await edits(tab, page, append, options.edits), GUIDE_LIMIT)
        verdicts.show("Guide, a title", await edits(tab, page, retitle, 20))
        verdicts.show(
            "Guide, the settings", await edits(tab, root / "content/site.yaml", rename_site, 20))


async def measure_many(browser, options, work, verdicts):
    root = options.many
    page = root / "content/section-02/page-0007.md"
    page = page if page.exists() else sorted((root / "content/section-02").glob("page*.md"))[6]
    with hoofbeat(options.hoofbeat, root) as server:
        tab = await Tab.open(browser, server.address + f"section-02/{page.stem}/")
        verdicts.show("10,000 pages, a text", await edits(tab, page, append, options.edits), TEXT_LIMIT)
        verdicts.show("10,000 pages, a title", await edits(tab, page, retitle, 10), WHOLE_LIMIT)
        verdicts.show(
            "10,000 pages, the settings",
            await edits(tab, root / "content/site.yaml", rename_site, 10), WHOLE_LIMIT)
        await tab.page.context.close()
        await asyncio.sleep(8)
        before, began = server.cpu(), time.monotonic()
        await asyncio.sleep(options.idle)
        share = 100 * (server.cpu() - before) / (time.monotonic() - began)
        verdicts.judge(f"Idle for {options.idle} s: {share:.2f} % of a processor", share, IDLE_LIMIT)


async def measure_memory(browser, options, work, verdicts):
    """Every edit changes a text; every tenth a title, so that the Site is made anew."""
    root = work / "memory"
    shutil.copytree(options.guide / "content", root / "content")
    with hoofbeat(options.hoofbeat, root) as server:
        page = next((root / "content/types").glob("[a-z]*.md"))
        original = page.read_text(encoding="utf-8")
        await Tab.open(browser, server.address + f"types/{page.stem}/")
        sizes = {}
        for number in range(1, options.rebuilds + 1):
            change = retitle if number % 10 == 0 else append
            said = server.said().count(" pages in ")
            save(page, change(original, str(number)))
            while server.said().count(" pages in ") == said:
                await asyncio.sleep(0.002)
            if number in (options.rebuilds // 10, options.rebuilds):
                sizes[number] = server.memory()
        (early, first), (late, last) = sizes.items()
        growth = 100 * (last - first) / first
        verdicts.judge(
            f"Memory: {first:.0f} MB after {early} rebuilds, {last:.0f} MB after {late}: "
            f"{growth:+.1f} %", growth, GROWTH_LIMIT)


async def measure_hugo(browser, options, work, verdicts):
    root = options.hugo_site
    page = sorted((root / "content/section-02").glob("page*.md"))[6]
    for name, flags in (("fast", []), ("full", ["--disableFastRender"])):
        command = [options.hugo, "server", "--source", str(root), "--port", "8201",
                   "--renderToMemory", "--noBuildLock", *flags]
        environment = {"HUGO_CACHEDIR": str(work / "hugo-cache")}
        with Server(command, r"available at (http://\S+)", environment) as server:
            address = "http://127.0.0.1:8201/" if "//localhost" in server.address else server.address
            tab = await Tab.open(browser, address + f"section-02/{page.stem}/")
            verdicts.show(f"Hugo, {name}, a text", await edits(tab, page, append, 10))
            verdicts.show(f"Hugo, {name}, a title", await edits(tab, page, retitle, 5))
            await tab.page.context.close()


async def measure_templates(browser, options, work, verdicts):
    """In a copy of the project, since its templates are edited; by its own `make serve`."""
    with served_copy(options.workshop, 8202) as preview:
        tab = await Tab.open(browser, preview.address)

        def change(text, mark):
            return re.sub(r"(<footer[^>]*>\n)", rf"\1        <p>{mark}</p>\n", text, count=1)

        template = preview.root / "templates/FooterParts.swift"
        verdicts.show("A template", await edits(tab, template, change, 10), TEMPLATE_LIMIT)


async def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hoofbeat", required=True, help="the program")
    parser.add_argument("--guide", type=pathlib.Path, required=True, help="the project's folder")
    parser.add_argument("--many", type=pathlib.Path, help="the site of generate.py")
    parser.add_argument("--hugo", help="its program")
    parser.add_argument("--hugo-site", type=pathlib.Path)
    parser.add_argument("--workshop", type=pathlib.Path, help="a folder for a copy of the project")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--rebuilds", type=int, default=2000)
    parser.add_argument("--idle", type=int, default=30)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    verdicts = Verdicts()
    steps = {"guide": measure_guide}
    if options.many:
        steps["many"] = measure_many
    if options.hugo and options.hugo_site:
        steps["hugo"] = measure_hugo
    steps["memory"] = measure_memory
    if options.workshop:
        steps["templates"] = measure_templates
    with tempfile.TemporaryDirectory() as work:
        async with chromium() as browser:
            for name, step in steps.items():
                if not options.only or name in options.only:
                    await step(browser, options, pathlib.Path(work), verdicts)
    sys.exit(1 if verdicts.failed else 0)


if __name__ == "__main__":
    asyncio.run(main())
