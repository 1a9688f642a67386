"""The box and its list are an editable combobox with a list, after the ARIA Authoring Practices
Guide: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (without automatic selection).
"""

from urllib.parse import quote, unquote

from search_guide import BOX, LIST, OPTIONS, RESULTS, Checks, ask, open_list, until
from search_tree import Tree
from search_words import SHOWN
from visits import PHONE

ACTIVE = "() => document.activeElement.id || document.activeElement.localName"
# Whatever is announced, with when.
WATCH_STATUS = """() => {
    const status = document.querySelector("form.search [role=status]");
    window.said = [];
    new MutationObserver(() => status.textContent && said.push(status.textContent))
        .observe(status, { childList: true, characterData: true, subtree: true });
}"""


async def check(guide):
    checks = Checks("keyboard")
    async with guide.window(guide.section) as page:
        for step in [focus_stays, roles, arrows, escape, tab, composition]:
            await step(checks, guide, page)
    for step in [announcements, enter_on_option, enter_in_box, mouse, touch, results_page, back]:
        await step(checks, guide)
    return checks.found


async def focus_stays(checks, guide, page):
    checks.equal("focus on opening a page", await page.evaluate(ACTIVE), "body")
    await open_list(page, guide.words.often)
    checks.equal("focus when the list opens", await page.evaluate(ACTIVE), "_search")


async def roles(checks, guide, page):
    tree = await Tree.of(page)
    box, listbox, options = tree.one("combobox"), tree.one("listbox"), tree.all("option")
    checks.equal("name of the search", len(tree.all("search")), 1)
    checks.equal("name of the box", box.name, guide.box.texts["label"])
    checks.equal("box with a list", box.states.get("expanded"), True)
    checks.equal("kind of completion", box.states.get("autocomplete"), "list")
    checks.equal("what the box controls", box.related.get("controls"), [listbox.id])
    checks.equal("text in the box", box.value, guide.words.often)
    checks.equal("name of the list", listbox.name, guide.box.words["suggestions"])
    checks.equal("options", len(options), await page.locator(OPTIONS).count())
    checks.expect("names of options", all(option.name for option in options), "one has no name")
    chosen = [option.name for option in options if option.states.get("selected")]
    checks.equal("nothing is chosen for the reader", chosen, [])
    checks.equal("button", tree.one("button").name is not None, True)


async def active(page):
    """The name of the chosen option, as it is told; nothing while the box itself is."""
    tree = await Tree.of(page)
    descendant = tree.one("combobox").related.get("activedescendant", [])
    chosen = [option for option in tree.all("option") if option.states.get("selected")]
    if [option.id for option in chosen] != descendant:
        return f"chosen {[option.name for option in chosen]}, but active {descendant}"
    return chosen[0].name if chosen else None


async def arrows(checks, guide, page):
    names = [option.name for option in (await Tree.of(page)).all("option")]
    steps = [
        ("Down", "ArrowDown", names[0]),
        ("Down again", "ArrowDown", names[1]),
        ("Up", "ArrowUp", names[0]),
        ("Up to the box", "ArrowUp", None),
        ("Up from the box", "ArrowUp", names[-1]),
        ("Down to the box", "ArrowDown", None),
        ("Down from the box", "ArrowDown", names[0]),
    ]
    for step, key, wanted in steps:
        await page.keyboard.press(key)
        checks.equal(step, await active(page), wanted)
    checks.equal("focus while choosing", await page.evaluate(ACTIVE), "_search")
    word = guide.words.often
    checks.equal("text while choosing", await page.locator(BOX).input_value(), word)
    await page.keyboard.press("ArrowLeft")
    place = await page.locator(BOX).evaluate("(box) => box.selectionStart")
    checks.equal("Left moves in the text", place, len(word) - 1)


async def escape(checks, guide, page):
    await open_list(page, guide.words.often)
    await page.keyboard.press("Escape")
    checks.equal("Escape closes", await page.locator(LIST).is_hidden(), True)
    text = await page.locator(BOX).input_value()
    checks.equal("Escape leaves the text", text, guide.words.often)
    checks.equal("closed, as told", (await Tree.of(page)).one("combobox").states["expanded"], False)
    await page.keyboard.press("ArrowDown")
    checks.equal("Down opens", await page.locator(LIST).is_visible(), True)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    checks.equal("Escape clears", await page.locator(BOX).input_value(), "")
    checks.equal("focus after Escape", await page.evaluate(ACTIVE), "_search")


async def tab(checks, guide, page):
    await open_list(page, guide.words.often)
    await page.keyboard.press("ArrowDown")
    address = page.url
    await page.keyboard.press("Tab")
    checks.equal("Tab closes", await page.locator(LIST).is_hidden(), True)
    checks.equal("Tab moves on", await page.evaluate(ACTIVE), "button")
    checks.equal("Tab stays on the page", page.url, address)


async def composition(checks, guide, page):
    """Keys that choose among the letters of an input method are not keys of the list."""
    await open_list(page, guide.words.often)
    address = page.url
    session = await page.context.new_cdp_session(page)
    composed = {"text": "カル", "selectionStart": 2, "selectionEnd": 2}
    await session.send("Input.imeSetComposition", composed)
    await page.keyboard.press("ArrowDown")
    checks.equal("arrows while composing", await active(page), None)
    await session.send("Input.insertText", {"text": "カルチノイド"})
    value = await page.locator(BOX).input_value()
    checks.expect("composed text", value.endswith("カルチノイド"), value)
    checks.equal("address after composing", page.url, address)


async def announcements(checks, guide):
    async with guide.window(guide.section) as page:
        await page.evaluate(WATCH_STATUS)
        await page.locator(BOX).focus()
        await page.keyboard.type(guide.words.often, delay=80)
        checks.equal("said while typing", await page.evaluate("said"), [])
        await until(page, "() => said.length > 0")
        await page.wait_for_timeout(800)
        said = await page.evaluate("said")
        checks.expect("said in a pause", len(said) == 1 and guide.box.found(said[0]), said)
        status = (await Tree.of(page)).one("status")
        checks.equal("how it is said", status.states.get("live"), "polite")


async def enter_on_option(checks, guide):
    async with guide.window(guide.section) as page:
        await open_list(page, guide.words.other)
        await page.keyboard.press("ArrowDown")
        wanted = await page.locator("[aria-selected=true]").get_attribute("data-href")
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        checks.equal("Enter on an option", page.url, wanted)


async def enter_in_box(checks, guide):
    phrase = guide.words.phrase
    async with guide.window(guide.section) as page:
        await open_list(page, phrase)
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        wanted = guide.address(f"search/#q={phrase}")
        checks.equal("Enter in the box", unquote(page.url), wanted)
        await page.locator(f"{RESULTS} h2 a").first.wait_for()
        value = await page.locator(BOX).input_value()
        checks.equal("text on the results page", value, phrase)


async def mouse(checks, guide):
    async with guide.window(guide.section) as page:
        await open_list(page, guide.words.other)
        option = page.locator(OPTIONS).first
        wanted = await option.get_attribute("data-href")
        async with page.expect_navigation():
            await option.click()
        checks.equal("click on an option", page.url, wanted)
        await page.locator(BOX).fill(guide.words.often)
        async with page.expect_navigation():
            await page.locator("form.search button").click()
        wanted = guide.address(f"search/#q={guide.words.often}")
        checks.equal("click on the button", unquote(page.url), wanted)


async def touch(checks, guide):
    touched = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    async with guide.window(guide.section, **touched) as page:
        await page.locator(BOX).tap()
        checks.equal("tap into the box", await page.evaluate(ACTIVE), "_search")
        await open_list(page, guide.words.other)
        option = page.locator(OPTIONS).nth(1)
        wanted = await option.get_attribute("data-href")
        async with page.expect_navigation():
            await option.tap()
        checks.equal("tap on an option", page.url, wanted)
        await open_list(page, guide.words.other)
        await page.touchscreen.tap(3, PHONE["height"] - 3)
        checks.equal("tap beside the list", await page.locator(LIST).is_hidden(), True)


async def results_page(checks, guide):
    async with guide.window(f"search/#q={guide.words.often}") as page:
        await page.locator(f"{RESULTS} h2 a").first.wait_for()
        checks.equal("focus on opening results", await page.evaluate(ACTIVE), "body")
        tree = await Tree.of(page)
        named = tree.one("searchbox").name
        checks.equal("name of the box, results", named, guide.box.texts["label"])
        headings = [node.name for node in tree.all("heading")]
        shown = min(guide.words.count, SHOWN)
        holds = headings[0] == guide.box.texts["h1"] and len(headings) > shown
        checks.expect("headings", holds, headings)
        await skip_link(checks, page, shown)
        title = await page.title()
        checks.expect("title", title.startswith(guide.words.often), title)
        if guide.words.count > SHOWN:
            await more_results(checks, page)
        else:
            checks.leave_out("more results", f"no word is on more than {SHOWN} pages")
        if not guide.words.slip:
            checks.leave_out("a correction", "no slip was corrected")
            return
        await ask(page, guide.words.slip)
        # A slip may be the end of the right word.
        asked = "location.hash.endsWith('=%s')" % quote(guide.words.slip)
        await until(page, f"() => {asked}")
        await page.locator(f"{RESULTS} p a").first.click()
        await until(page, f"() => !{asked}")
        focused = await page.evaluate(ACTIVE)
        checks.expect("focus after a correction", focused != "body", focused)


async def more_results(checks, page):
    await page.locator(f"{RESULTS} button").focus()
    await page.keyboard.press("Enter")
    await page.locator(f"{RESULTS} h2").nth(SHOWN).wait_for()
    # The button is gone, so the focus is on the first of the results that it brought.
    wanted = await page.locator(f"{RESULTS} h2 a").nth(SHOWN).get_attribute("href")
    focused = await page.evaluate("() => document.activeElement.getAttribute('href')")
    checks.equal("focus after more results", focused, wanted)


async def skip_link(checks, page, shown):
    await page.locator(".skip-link").focus()
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(200)
    count = await page.locator(f"{RESULTS} h2").count()
    checks.equal("results after the skip link", count, shown)


async def back(checks, guide):
    async with guide.window("search/") as page:
        await ask(page, guide.words.phrase)
        await page.wait_for_url("**#q=*")
        first = page.locator(f"{RESULTS} h2 a").first
        name = await first.inner_text()
        async with page.expect_navigation():
            await first.click()
        await page.go_back()
        await first.wait_for()
        checks.equal("results after going back", await first.inner_text(), name)
        value = await page.locator(BOX).input_value()
        checks.equal("text after going back", value, guide.words.phrase)
        await page.reload()
        await first.wait_for()
        checks.equal("results after loading again", await first.inner_text(), name)
