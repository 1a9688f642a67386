"""What is typed stays in the page, and without scripts the box leads to the list of all pages."""

from search_guide import BOX, OPTIONS, RESULTS, Checks, ask, open_list
from search_words import LISTED
from server import serve

# Words that no file of a guide has in its name.
WORDS = ["xylophonist", "bassoonistafterwine"]
KEPT = """async () => [
    document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length, (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length].filter(Boolean)"""
# Whether the browser refuses a script that was put into the page.
INJECT = """async () => {
    const refused = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve));
    const script = document.createElement("script");
    script.textContent = "window.injected = 1";
    document.body.append(script);
    await refused;
    await new Promise((resolve) => setTimeout(resolve, 100));
    policyViolations.length = 0;
    return window.injected === undefined;
}"""


async def check(guide):
    checks = Checks("privacy")
    await nothing_sent(checks, guide)
    await without_script(checks, guide)
    await policy(checks, guide)
    return checks.found


async def nothing_sent(checks, guide):
    heard = []
    with serve(guide.site, heard=heard) as server:
        async with guide.at(server).window(guide.section) as page:
            name = await page.locator(BOX).get_attribute("name")
            checks.equal("name of the field", name, None)
            for word in WORDS:
                await ask(page, word)
            await page.keyboard.press("Enter")
            await page.wait_for_url("**/search/#q=*")
            await page.locator(".search-count").wait_for()
            await ask(page, f"{WORDS[0]} {guide.words.often}")
            await page.locator(f"{RESULTS} h2 a").first.click()
            await page.wait_for_url(lambda url: "/search/" not in url)
            await open_list(page, f"{guide.words.often} {WORDS[1]}")
            await page.locator(OPTIONS).last.click()
            if guide.words.count > LISTED:
                await page.wait_for_url("**/search/#q=*")
                await page.locator(f"{RESULTS} h2 a").first.wait_for()
            else:
                checks.leave_out("all results", f"no word is on more than {LISTED} pages")
            checks.equal("what is kept", await page.evaluate(KEPT), [])
            checks.equal("cookies", await page.context.cookies(), [])
    checks.expect("requests", len(heard) > 5, f"only {len(heard)} were heard")
    told = [request for request in heard for word in WORDS if word in request.lower()]
    checks.equal("what is sent", told, [])


async def without_script(checks, guide):
    async with guide.window(guide.section, java_script_enabled=False) as page:
        await page.locator(BOX).fill(guide.words.often)
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/a-z/*")
        checks.equal("form without script", page.url.rstrip("?"), guide.address("a-z/"))
        await page.goto(guide.address("search/"))
        text = await page.locator("main").inner_text()
        said = guide.box.texts["noscript"].strip()
        checks.expect("results page without script", said and said in text, text)
        links = page.locator(f"main a[href='{guide.site.root}a-z/']:visible")
        checks.expect("its way to the list of all pages", await links.count(), "no link")


async def policy(checks, guide):
    for path in [guide.section, "search/"]:
        async with guide.window(path, noisy=True) as page:
            checks.expect(f"script put into {path}", await page.evaluate(INJECT), "it ran")
