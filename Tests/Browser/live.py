"""Edits a site under an open page: `python Tests/Browser/live.py HOOFBEAT`

Each test saves something and looks at what a reader with Chromium sees, and at what must not have
moved. HOOFBEAT is the program.
"""

import argparse
import asyncio
import sys
import traceback

from browser import chromium
from preview import DRAWING, PATIENCE, page, previewed
from report import Clock

MARK = "window.hasNotBeenReloaded = true"


async def open_page(browser, preview, path):
    context = await browser.new_context(viewport={"width": 390, "height": 700})
    tab = await context.new_page()
    tab.set_default_timeout(PATIENCE * 1000)
    tab.faults = []
    tab.on("console", lambda m: tab.faults.append(m.text) if m.type == "error" else None)
    tab.on("pageerror", lambda error: tab.faults.append(str(error)))
    await tab.goto(preview.address + path)
    # The stream must be open before anything is changed.
    await tab.wait_for_selector("hoofbeat-preview", state="attached")
    await tab.evaluate(MARK)
    return tab


async def see(tab, text):
    await tab.wait_for_function(
        "text => document.body.innerText.includes(text)", arg=text)


async def is_same_load(tab):
    return await tab.evaluate("window.hasNotBeenReloaded === true")


async def text_keeps_place(browser, preview):
    """A change of text leaves scroll position, focus and open details as they are."""
    tab = await open_page(browser, preview, "long/")
    await tab.evaluate("""() => {
        document.querySelector("details")?.setAttribute("open", "");
        document.querySelectorAll("h2")[30].scrollIntoView();
        document.querySelector("main h2:nth-of-type(30) a, main a, a").focus({preventScroll: true});
        window.focused = document.activeElement;
        window.opened = document.querySelector("details[open]");
    }""")
    before = await tab.evaluate("document.querySelectorAll('h2')[30].getBoundingClientRect().top")
    preview.replace("content/long.md", "Paragraph 33 of", "Paragraph thirty-three of")
    await see(tab, "Paragraph thirty-three of")
    preview.replace("content/long.md", "The first words.", "The first words.\n\nAnd a new one.")
    await see(tab, "And a new one.")
    assert await is_same_load(tab)
    after = await tab.evaluate("document.querySelectorAll('h2')[30].getBoundingClientRect().top")
    assert abs(before - after) < 2, f"scrolled from {before} to {after}"
    assert await tab.evaluate("document.activeElement === window.focused"), "focus is lost"
    assert await tab.evaluate("window.opened?.open !== false"), "details are closed"
    return tab


async def title_reaches_other_pages(browser, preview):
    """A new title shows in the open page of its section, without a reload."""
    tab = await open_page(browser, preview, "a-z/")
    preview.replace("content/picture.md", "title: Picture", "title: Drawing")
    await see(tab, "Drawing")
    assert await is_same_load(tab)
    return tab


async def scripts_keep_their_changes(browser, preview):
    """What a script of the page has added or set survives a change of the text around it."""
    tab = await open_page(browser, preview, "long/")
    await tab.evaluate("""() => {
        const list = document.createElement("ul");
        list.id = "made";
        document.querySelector("main h1").after(list);
        document.querySelector("main").dataset.state = "set";
    }""")
    preview.replace("content/long.md", "Paragraph 2 of", "Paragraph two of")
    await see(tab, "Paragraph two of")
    assert await tab.evaluate("!!document.getElementById('made')")
    assert await tab.evaluate("document.querySelector('main').dataset.state === 'set'")
    return tab


async def content_error_and_fix(browser, preview):
    """Errors cover the last good page, all of them, and disappear when they are fixed."""
    tab = await open_page(browser, preview, "long/")
    good = preview.read("content/long.md")
    before = preview.said()
    preview.write("content/long.md", good.replace("Paragraph 1 of", "See [a](gone.md) and [b](/no/)"))
    panel = tab.locator("hoofbeat-preview section.bad")
    await panel.wait_for()
    said = await panel.inner_text()
    line = next(n for n, text in enumerate(preview.read("content/long.md").split("\n"), 1)
                if "gone.md" in text)
    assert said.count(f"content/long.md:{line}") == 2, said
    assert "there is no page gone.md" in said, said
    assert "See [a](gone.md) and [b](/no/)" in said, "the source line is missing: " + said
    assert await panel.locator(".help").count() == 2, said
    assert await tab.evaluate("document.body.innerText.includes('Paragraph 1 of')"), "not the last good page"
    terminal = preview.wait_for_line("the last good site stays", before)
    assert terminal.count(f"content/long.md:{line}: error:") == 2, terminal
    await tab.keyboard.press("Escape")
    await panel.wait_for(state="detached")
    preview.write("content/long.md", good.replace("Paragraph 1 of", "Paragraph one of"))
    await see(tab, "Paragraph one of")
    await panel.wait_for(state="detached")
    assert await is_same_load(tab)
    preview.write("content/long.md", good)
    await see(tab, "Paragraph 1 of")
    return tab


async def drafts_and_notes(browser, preview):
    """A draft is shown and marked; its notes are one click away."""
    tab = await open_page(browser, preview, "draft/")
    await tab.locator("hoofbeat-preview .draft", has_text="Draft: not published").wait_for()
    preview.write("content/draft.md", page(
        "Unfinished", "Look [here](/long/).\n", "draft: true\nsources: [nobody-1999]\n"))
    await tab.locator("hoofbeat-preview .badge.bad").wait_for()
    preview.write("content/draft.md", page("Unfinished", "A colour is a color.\n", "draft: true\n"))
    await tab.locator("hoofbeat-preview .badge.bad").wait_for(state="detached")
    return tab


async def picture(browser, preview):
    """Another picture is shown at once."""
    tab = await open_page(browser, preview, "picture/")
    source = "document.querySelector('main img').src"
    drawn = f"fetch({source}, {{cache: 'default'}}).then(answer => answer.text())"
    assert "#123456" in await tab.evaluate(drawn)
    async with tab.expect_navigation():
        preview.write("content/square.svg", DRAWING.format(colour="#654321"))
    assert "#654321" in await tab.evaluate(drawn)
    return tab


async def page_comes_and_goes(browser, preview):
    """An address without a page shows the page as soon as there is one, and when it goes again."""
    tab = await open_page(browser, preview, "new/")
    preview.write("content/new.md", page("New", "It is here.\n"))
    await see(tab, "It is here.")
    (preview.root / "content/new.md").unlink()
    await tab.wait_for_function(
        "() => !document.body.innerText.includes('It is here.')")
    tab.faults = [fault for fault in tab.faults if "404" not in fault]
    return tab


async def new_folders(browser, preview):
    """New folders are watched."""
    tab = await open_page(browser, preview, "section/")
    preview.write("content/section/index.md", page("Section", "A new section.\n"))
    await see(tab, "A new section.")
    preview.write("content/section/deep/index.md", page("Deep", "Deeper.\n"))
    await see(tab, "Deep")
    preview.replace("content/section/deep/index.md", "title: Deep", "title: Deepest")
    await see(tab, "Deepest")
    tab.faults = [fault for fault in tab.faults if "404" not in fault]
    return tab


async def search(browser, preview):
    """Search works, also for what has just been written."""
    tab = await open_page(browser, preview, "search/#q=paragraph")
    await tab.locator("main a[href*='long/']").first.wait_for()
    await tab.goto(preview.address + "long/")
    preview.replace("content/long.md", "The first words.", "The first words, on a zebrafish.")
    await see(tab, "zebrafish")
    await tab.goto(preview.address + "search/#q=zebrafish")
    await see(tab, "on a zebrafish")
    return tab


TESTS = [
    text_keeps_place, title_reaches_other_pages, scripts_keep_their_changes,
    content_error_and_fix, drafts_and_notes, picture, page_comes_and_goes, new_folders, search,
]


async def run_all(program, wanted, arguments):
    failed = 0
    async with chromium() as browser:
        for test in TESTS:
            if wanted and test.__name__ not in wanted:
                continue
            clock = Clock()
            try:
                with previewed(program, *arguments) as preview:
                    tab = await test(browser, preview)
                    assert not tab.faults, f"on the console: {tab.faults}"
                    await tab.context.close()
                print(f"ok    {test.__name__} ({clock.seconds:.1f} s)", flush=True)
            except Exception as error:
                failed += 1
                print(f"FAIL  {test.__name__}: {test.__doc__}")
                traceback.print_exception(error, limit=3, chain=False, file=sys.stdout)
    return failed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("tests", nargs="*", help="only these")
    parser.add_argument("--poll", action="store_true")
    given = parser.parse_args()
    arguments = ["--poll"] if given.poll else []
    failures = asyncio.run(run_all(given.program, given.tests, arguments))
    print(f"{failures} failed" if failures else "The preview keeps open pages up to date.")
    raise SystemExit(1 if failures else 0)
