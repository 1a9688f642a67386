"""Edits templates and styles under an open page: `python Tests/Browser/workshop.py FOLDER`

In a copy of the project in FOLDER, served by its own `make serve`; the copy is kept, so that a
second run has less to build.
"""

import argparse
import asyncio
import os
import shutil
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

from browser import chromium
from live import is_same_load, open_page, see
from preview import Preview
from report import Clock

PROJECT = Path(__file__).resolve().parent.parent.parent
PARTS = ["Makefile", "Package.swift", "Sources", "templates", "content", "Tests"]
TEMPLATE = "templates/FooterParts.swift"
STYLE = "templates/assets/site.css"
SCRIPT = "templates/assets/search.js"
FIRST_BUILD = 1800  # seconds, of a whole generator on a busy machine
BUILD = 300


def copy_project(folder):
    """Touches only what differs, so that nothing else is compiled again."""
    wanted = set()
    for part in PARTS:
        files = [PROJECT / part] if (PROJECT / part).is_file() else (PROJECT / part).rglob("*")
        for file in files:
            if not file.is_file() or "__pycache__" in file.parts:
                continue
            target = folder / file.relative_to(PROJECT)
            wanted.add(target)
            if not target.is_file() or target.read_bytes() != file.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, target)
    for part in PARTS:
        for file in (folder / part).rglob("*"):
            if file.is_file() and file not in wanted:
                file.unlink()


async def edit(browser, preview):
    tab = await open_page(browser, preview, "")
    tab.set_default_timeout(BUILD * 1000)
    good = preview.read(TEMPLATE)
    mark = '<div class="imprint">\n'
    assert mark in good

    clock = Clock()
    preview.write(TEMPLATE, good.replace(mark, mark + "        <p>\\(misspelt)</p>\n"))
    panel = tab.locator("hoofbeat-preview section.bad")
    await panel.wait_for()
    said = await panel.inner_text()
    line = preview.read(TEMPLATE).split("\n").index("        <p>\\(misspelt)</p>") + 1
    assert f"{TEMPLATE}:{line}" in said, said
    assert "cannot find 'misspelt' in scope" in said, said
    assert "<p>\\(misspelt)</p>" in said, said
    assert await is_same_load(tab), "the last good page is gone"
    print(f"ok    a template's error shows ({clock.seconds:.1f} s)", flush=True)

    # Pages can be edited all the same.
    page = preview.read("content/index.md")
    preview.write("content/index.md", page + "\nEdited meanwhile.\n")
    await see(tab, "Edited meanwhile.")
    assert await is_same_load(tab)
    print("ok    content is shown meanwhile", flush=True)

    clock = Clock()
    async with tab.expect_navigation():
        preview.write(TEMPLATE, good.replace(mark, mark + "        <p>A fixed footer.</p>\n"))
    await see(tab, "A fixed footer.")
    await see(tab, "Edited meanwhile.")
    await panel.wait_for(state="detached")
    print(f"ok    the fixed template shows ({clock.seconds:.1f} s)", flush=True)

    await tab.wait_for_selector("hoofbeat-preview", state="attached")
    await tab.evaluate("window.hasNotBeenReloaded = true; window.scrollTo(0, 400)")
    await tab.evaluate("""() => {
        window.bare = 0;
        const look = () => {
            if (document.styleSheets.length === 0) window.bare += 1;
            requestAnimationFrame(look);
        };
        look();
    }""")
    preview.write(STYLE, preview.read(STYLE) + "\nbody { outline: 3px solid rgb(1, 2, 3); }\n")
    await tab.wait_for_function(
        "() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
    assert await is_same_load(tab), "a style needs no reload"
    assert await tab.evaluate("window.scrollY") == 400
    assert await tab.evaluate("window.bare") == 0, "for a moment there was no style"
    await asyncio.sleep(0.5)
    assert await tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1
    print("ok    a style is swapped", flush=True)
    async with tab.expect_navigation():
        preview.write(SCRIPT, preview.read(SCRIPT) + "\ndocument.body.dataset.edited = '1';\n")
    await tab.wait_for_function("() => document.body.dataset.edited === '1'")
    print("ok    another script is loaded", flush=True)
    faults = [fault for fault in tab.faults if "ERR_INCOMPLETE_CHUNKED_ENCODING" not in fault
              and "ERR_CONNECTION" not in fault]
    assert not faults, faults


@contextmanager
def served_copy(folder, port):
    """Yields the Preview of a copy of the project, started by `make serve` and ended by Ctrl-C."""
    root = folder.resolve()
    root.mkdir(parents=True, exist_ok=True)
    copy_project(root)
    log = root / "preview.log"
    # The flags of the make that runs this are not meant for that one.
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "SCRATCH")}
    with log.open("wb") as sink:
        process = subprocess.Popen(
            ["make", "serve", f"SERVE=--port {port}"], cwd=root, stdout=sink, stderr=sink,
            stdin=subprocess.DEVNULL, env=environment, start_new_session=True)
    try:
        yield Preview(root, process, log, FIRST_BUILD)
        # Ctrl-C goes to make and to what it runs.
        os.killpg(process.pid, signal.SIGINT)
        process.wait(10)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


async def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    with served_copy(parser.parse_args().folder, 18600) as preview:
        async with chromium() as browser:
            await edit(browser, preview)
    print("Templates and styles show while they are edited.")


if __name__ == "__main__":
    asyncio.run(main())
