"""Takes pictures of pages: `python Tests/Browser/screenshots.py SITE OUT page/ page/ …`

Each page at four widths, light and dark; in forced colours, with more contrast and with text of
twice the size; and as it is printed, with and without backgrounds. For people to look at: nothing
is compared.
"""

import argparse
import asyncio
import shutil
import subprocess
from pathlib import Path

from browser import chromium, settle
from built import Site
from contrast import USUAL
from server import serve

WIDTHS = {320: 640, 390: 844, 768: 1024, 1280: 900}
ODD_LOOKS = {
    "forced-colours": {"forced_colors": "active"},
    "forced-colours-dark": {"forced_colors": "active", "color_scheme": "dark"},
    "more-contrast": {"contrast": "more"},
}


async def take(address, out, names):
    async with chromium() as browser:
        window = await (await browser.new_context(reduced_motion="reduce")).new_page()
        for name in names:
            stem = name.strip("/").replace("/", "-") or "home"
            await window.goto(address + name)
            for scheme in ["light", "dark"]:
                await window.emulate_media(**{**USUAL, "color_scheme": scheme})
                for width, height in WIDTHS.items():
                    await window.set_viewport_size({"width": width, "height": height})
                    await settle(window)
                    file = out / f"{stem}-{width}-{scheme}.png"
                    await window.screenshot(path=file, full_page=True)
                    print(file)
            await take_odd_looks(window, out, stem)
            await print_page(window, out, stem)


async def take_odd_looks(window, out, stem):
    await window.set_viewport_size({"width": 1280, "height": 900})
    for name, media in ODD_LOOKS.items():
        await window.emulate_media(**{**USUAL, **media})
        await settle(window)
        file = out / f"{stem}-{name}.png"
        await window.screenshot(path=file, full_page=True)
        print(file)
    await window.emulate_media(**USUAL)
    # A reader who doubles the size of all text halves the window for it.
    for width in [195, 640]:
        await window.set_viewport_size({"width": width, "height": 450})
        await settle(window)
        file = out / f"{stem}-{width}-large-text.png"
        await window.screenshot(path=file, full_page=True)
        print(file)


async def print_page(window, out, stem):
    await window.emulate_media(**{**USUAL, "media": "print"})
    for name, has_backgrounds in [("print", False), ("print-backgrounds", True)]:
        pdf = out / f"{stem}-{name}.pdf"
        # A4 with the margins that the page's own style sheet asks for.
        await window.pdf(
            path=pdf, format="A4", prefer_css_page_size=True, print_background=has_backgrounds
        )
        print(pdf)
        if shutil.which("pdftoppm"):
            command = ["pdftoppm", "-r", "80", "-png", pdf, pdf.with_suffix("")]
            subprocess.run(command, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("pages", nargs="*", default=[""], help="for example types/vipoma/")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    site = Site(given.site)
    with serve(site) as server:
        asyncio.run(take(server + site.root, given.out, [name.lstrip("/") for name in given.pages]))


if __name__ == "__main__":
    main()
