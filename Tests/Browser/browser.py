"""Starts the system's Chromium."""

import os
import shutil
from contextlib import asynccontextmanager

from playwright.async_api import async_playwright

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC_PATHS = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


@asynccontextmanager
async def chromium():
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
            yield browser
        finally:
            await browser.close()


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
