"""The reader in the browser and `hoofbeat search` give the same answers from the same files."""

import asyncio
import json
from urllib.parse import quote

from search_guide import Checks
from search_odd import ODD, slips

LIMIT = 10
# What browsers leave as it is in a path.
UNQUOTED = "/!$&'()*+,;=:@~"

# The published module, as pages load it.
ANSWER = """async ([script, root, queries, limit]) => {
    const { Search } = await import(script);
    const search = await Search.open(new URL(root, location.href));
    const anchor = (href) => decodeURIComponent(new URL(href).hash.slice(1));
    const answers = [];
    for (const query of queries) {
        const { results, count, synonyms, corrections, unknown, isUrgent } =
            await search.answer(query, limit);
        answers.push({
            results: results.map(({ title, href, score, sections }) => ({
                title, address: href.replace(/#.*/, ""), score,
                sections: sections.map(({ href, score }) => [anchor(href), score]),
            })),
            count, synonyms, corrections, unknown, urgent: isUrgent,
        });
    }
    return answers;
}"""

async def check(guide):
    checks = Checks("agreement")
    queries = [test["query"] for test in guide.tests] + ODD + slips(guide.site)
    await compare(guide, checks, list(dict.fromkeys(queries)))
    return checks.found


async def compare(guide, checks, queries):
    """How many words were unknown, over all queries."""
    root = guide.site.root + "search/root.json"
    async with guide.window("search/") as page:
        browser = await page.evaluate(ANSWER, [guide.script, root, queries, LIMIT])
    program = await ask_program(guide, queries)
    for query, one, other in zip(queries, browser, program, strict=True):
        for result in other["results"]:
            result["address"] = guide.address(quote(result["address"], safe=UNQUOTED))
        # In one line, with what is in it: some of them cannot be seen.
        name = query.encode("ascii", "backslashreplace").decode()[:60] or "(empty)"
        differing = [key for key in other if one[key] != other[key]]
        both = [f"{key}: {brief(one[key])}, then {brief(other[key])}" for key in differing]
        checks.expect(name, not differing, f"in the browser, then in Swift: {both}")
    return sum(len(answer["unknown"]) for answer in browser)


def brief(value):
    return json.dumps(value)[:300]


async def ask_program(guide, queries):
    places = asyncio.Semaphore(4)

    async def one(query):
        async with places:
            process = await asyncio.create_subprocess_exec(
                *[guide.program, "search", "--site", guide.site.folder, "--format", "json"],
                *["--limit", str(LIMIT), "--", query],
                stdout=asyncio.subprocess.PIPE,
            )
            output, _ = await process.communicate()
            if process.returncode:
                raise SystemExit(f"hoofbeat search failed for {query!r}")
            return json.loads(output)

    return await asyncio.gather(*map(one, queries))
