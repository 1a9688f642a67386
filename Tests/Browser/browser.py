"""Starts the system's Chromium."""

import asyncio
import os
import shutil
import sys
from contextlib import asynccontextmanager

from playwright.async_api import async_playwright

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC_PATHS = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

# A browser may stop drawing for good, and a script that waits for it has no limit of its own. Every
# check is done in a third of this time, in seconds, on a machine with two cores.
DEADLINE = 1800


@asynccontextmanager
async def chromium(deadline=DEADLINE):
    """A browser, which is given up after `deadline` seconds.

    Says then at which addresses it stood, and raises TimeoutError.
    """
    found = [path for path in map(shutil.which, NAMES) if path]
    found += [path for path in MAC_PATHS if os.path.exists(path)]
    if not found:
        raise SystemExit("No Chromium found: install it, or run `make test`, which does.")
    # Nothing leaves this machine, whatever a page asks for.
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox refuses to work for root.
        arguments.append("--no-sandbox")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found[0], args=arguments)
        try:
            async with asyncio.timeout(deadline):
                yield browser
        except TimeoutError:
            open_at = [page.url for context in browser.contexts for page in context.pages]
            print(f"The browser was given up after {deadline} s at", *open_at, file=sys.stderr)
            raise
        finally:
            await close(browser)


async def close(closable):
    """Closes a browser or a window as far as it still listens; its process ends in any case."""
    try:
        await asyncio.wait_for(closable.close(), 30)
    except TimeoutError:
        print("The browser does not answer and is ended.", file=sys.stderr)


async def settle(page):
    """Waits until fonts, pictures in view and transitions are done."""
    await page.evaluate(
        """async () => {
            await document.fonts.ready;
            const frame = () => new Promise(requestAnimationFrame);
            await frame();
            await frame();
            const moving = document.getAnimations().map((one) => one.finished);
            const patience = new Promise((done) => setTimeout(done, 1000));
            await Promise.race([Promise.allSettled(moving), patience]);
        }"""
    )
