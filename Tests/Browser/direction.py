"""A site in Arabic runs from right to left: `python Tests/Browser/direction.py HOOFBEAT`

Builds one small site in Arabic and the same pages once more as if their language were English. In a
browser, the first must be the mirror image of the second, box by box, and must not scroll sideways;
numbers and code keep their direction. With --pictures FOLDER it leaves pictures to look at.
"""

import argparse
import asyncio
import subprocess
import tempfile
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT

from browser import chromium, settle
from built import Site
from report import Clock, Failure, Report
from server import serve
from visits import AXE_OPTIONS, DESKTOP, NARROW, PHONE, RUN_AXE, TOO_WIDE

SETTINGS = """name: دليل الأورام
description: معلومات للمرضى وعائلاتهم.
language: {language}
on-one-page: true
numbers:
  - country: تونس
    emergency: "190"
"""

FRONT = """---
title: {title}
description: معلومات واضحة عن المرض والفحوص والعلاج، للمرضى وعائلاتهم ومن يعتنون بهم كل يوم.
{fields}---
"""

PAGE = """هذا المرض نادر. اقرأ [الصفحة الأخرى](care/team.md) أو [موقعا آخر](https://example.org/).
[مركز](glossary:centre)

## الأعراض

- ألم في البطن
  - بعد الأكل
- تعب

1. اتصل بفريقك.
2. اكتب أسئلتك.

> [!EMERGENCY] 190 if:
> - ألم شديد
> - ضيق في التنفس

> [!URGENT] 190 if:
> - حمى

> [!DO]
> - اشرب الماء
> - استرح

> [!DONT]
> - do not ننتظر
> - do not نخاف

> [!INFO] معلومة
> نص قصير.

> اقتباس.

## الفحوص

Table: الفحوص
| الفحص | متى | كم |
|:---|---|---:|
| دم | غدا | 177 |
| صورة | بعد أسبوع | 68 |

### كيف

`code --flag` ثم [190](tel:190).

```
code --flag
```

> [!DETAILS] المزيد
> نص.
"""

TEAM = "## من\n\nفريقك.\n\n## متى\n\nكل يوم.\n\n## أين\n\nهنا.\n"

FILES = {
    "index.md": FRONT.format(title="البداية", fields="") + "مرحبا.\n",
    "care/index.md": FRONT.format(title="الرعاية", fields="order: 1\n") + "النص.\n",
    "care/team.md": FRONT.format(title="الفريق", fields="order: 1\n") + TEAM,
    "care/long.md": FRONT.format(title="المرض", fields="order: 2\nsummary: باختصار شديد.\n")
    + PAGE.replace("care/team.md", "team.md"),
    "care/after.md": FRONT.format(title="بعد ذلك", fields="order: 3\n") + TEAM,
    "data/glossary.yaml": "- {key: centre, term: مركز, definition: مكان فيه فريق.}\n",
}
PAGES = ["", "care/", "care/long/", "a-z/", "search/", "care/on-one-page/"]

# Boxes whose place does not follow from the width of a text.
BOXES = """.bar, .brand svg, .search, .search input, .site-navigation, .skip-link, main, .page,
    .page > *, .summary, .side > *, .body > *, .body li, .callout, .care, .care-title, .care-body,
    .do, .dont, th, td, .breadcrumb, .site-footer .bar > *, .about-page, .cards > li, .card,
    .previous-next li, .previous-next a, .letters li:first-child a, .stripes, .references li"""

# Where boxes are, each with what tells where its text begins.
MEASURE = """(boxes) => [...document.querySelectorAll(boxes)].map((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const sides = ["padding", "border", "margin"].map((name) => {
        const suffix = name === "border" ? "Width" : "";
        const side = (side) => parseFloat(style[`${name}${side}${suffix}`]) || 0;
        return [side("Left"), side("Right")];
    });
    const name = `${element.localName}.${element.className.baseVal ?? element.className}`;
    return { name, left, right, width, sides, html: element.outerHTML.slice(0, 200) };
})"""
DIRECTIONS = """() => [...document.querySelectorAll("code, pre, a[href^='tel:']")]
    .filter((element) => getComputedStyle(element).direction !== "ltr")
    .map((element) => element.outerHTML)"""


def build(program, folder, language):
    root = Path(folder, language)
    for name, text in {"site.yaml": SETTINGS.format(language=language), **FILES}.items():
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    command = [program, "build", "--root", root, "--output", root / "public"]
    done = subprocess.run([*command, "--today", "2026-11-21"], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"the site in {language} is not built:\n{done.stdout}{done.stderr}")
    return Site(root / "public")


async def compare(browser, arabic, english, pictures):
    failures = []
    context = await browser.new_context(reduced_motion="reduce")
    window, other = await context.new_page(), await context.new_page()
    for path in PAGES:
        await window.goto(arabic + path)
        await other.goto(english + path)
        found = [await page.evaluate("document.documentElement.dir") for page in (window, other)]
        if found != ["rtl", ""]:
            failures.append(Failure(path, "direction", f"dir is {found}"))
        for size in [DESKTOP, PHONE, NARROW]:
            boxes = []
            for page in (window, other):
                await page.set_viewport_size(size)
                await settle(page)
                boxes.append(await page.evaluate(MEASURE, BOXES))
            where = f"{size['width']} px"
            failures += [
                Failure(path, "mirror", f"({where}) {detail}", html)
                for detail, html in differences(*boxes, size["width"])
            ]
            wide = await window.evaluate(
                TOO_WIDE.replace(".right > limit", ".left < 0"), size["width"]
            )
            if wide:
                failures.append(Failure(path, "width", f"({where}) {wide[0]} px wide", wide[1]))
            if pictures:
                name = f"{path.strip('/').replace('/', '-') or 'home'}-{size['width']}.png"
                await window.screenshot(path=pictures / name, full_page=True)
        for html in await window.evaluate(DIRECTIONS):
            failures.append(Failure(path, "direction", "not from left to right", html))
        await window.evaluate(AXE_SCRIPT)
        for rule, summary, html in await window.evaluate(RUN_AXE, AXE_OPTIONS):
            failures.append(Failure(path, rule, " ".join(summary.split()), html))
    return failures


def differences(boxes, others, width):
    """What is not where its mirror image is. Half a pixel may come of rounding."""
    if len(boxes) != len(others):
        yield f"{len(boxes)} boxes, then {len(others)}", ""
        return
    for box, other in zip(boxes, others):
        if not other["width"]:
            continue
        mirrored = (width - other["right"], width - other["left"])
        if max(abs(box["left"] - mirrored[0]), abs(box["right"] - mirrored[1])) > 1:
            found = f"from {box['left']:.0f} to {box['right']:.0f}"
            yield f"{box['name']} {found}, not {mirrored[0]:.0f} to {mirrored[1]:.0f}", box["html"]
        elif box["sides"] != [sides[::-1] for sides in other["sides"]]:
            yield f"{box['name']} has the sides {box['sides']}", box["html"]


async def check(arabic, english, pictures):
    with serve(arabic) as one, serve(english) as two:
        async with chromium() as browser:
            roots = one + arabic.root, two + english.root
            return PAGES, await compare(browser, *roots, pictures)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the hoofbeat that builds the two sites")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the site in Arabic")
    given = parser.parse_args()
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    clock, report = Clock(), Report()
    with tempfile.TemporaryDirectory() as temporary:
        sites = [build(given.program, temporary, language) for language in ["ar", "en"]]
        report.add("direction", *asyncio.run(check(*sites, given.pictures)), clock.seconds)
    report.close()
