"""Can the checks fail? `python Tests/Browser/selftest.py`

Builds a site of deliberately bad pages, each with one fault, and runs all checks on it. Each check
has to find what is wrong with a page, and nothing on the pages that are good.
"""

import asyncio
import contextlib
import io
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock

import disk
import run
import sheets
import visits
from built import Site
from report import Clock, Report
from server import serve

# Its folder is on the path because of report.py.
import applies  # noqa: E402

POLICY = """default-src 'none'; connect-src 'self'; img-src 'self'; script-src 'self'; \
style-src 'self'"""

LAYOUT = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{name}</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/guide/site.css">
<link rel="icon" href="/guide/dot.svg">
{head}</head>
<body>
<main>
<h1>{name}</h1>
{body}
</main>
</body>
</html>
"""

FILES = {
    # All but one page are sent with a policy.
    "_headers": f"/guide/pages/*\n  Content-Security-Policy: {POLICY}\n"
    f"/guide/\n  Content-Security-Policy: {POLICY}\n"
    f"/guide/404.html\n  Content-Security-Policy: {POLICY}\n",
    "_redirects": "/guide/former/ /guide/pages/good/ 301\n/guide/older/ /guide/nowhere/ 301\n",
    "sitemap.xml": "<urlset><url><loc>https://example.org/guide/gone/</loc></url></urlset>",
    "site.css": """
        :root { color-scheme: light dark; background: #fff; color: #000; }
        a { color: inherit; }
        summary { min-height: 24px; }
        .faint { color: #aaa; background: #fff; }
        .faint-in-dark { color: #000; background: #fff; }
        .faint-on-dark-desktop, .faint-on-light-phone { color: #000; background: #fff; }
        @media (prefers-color-scheme: dark) {
            :root { background: #000; color: #fff; }
            .faint-in-dark { color: #555; background: #000; }
        }
        @media (prefers-color-scheme: dark) and (min-width: 1000px) {
            .faint-on-dark-desktop { color: #555; background: #000; }
        }
        @media (prefers-color-scheme: light) and (max-width: 500px) {
            .faint-on-light-phone { color: #aaa; background: #fff; }
        }
        .faint-before::before { content: "Faint"; color: #aaa; }
        .faint-on-gradient { background: linear-gradient(#fff, #333); color: #111; }
        .faint-in-forced-colors { forced-color-adjust: none; color: #000; background: #fff; }
        @media (forced-colors: active) { .faint-in-forced-colors { color: #aaa; } }
        @media (prefers-contrast: more) { .faint-in-more-contrast { color: #777; } }
        @media print {
            .faint-on-paper { color: #000; background: #000; }
            .on-screen-only { display: none; }
            .faint-without-background { color: #fff; background: #000; }
        }
        .jumps-far { margin-bottom: 300px; }
        .wide { width: 340px; }
        .tall { min-height: 170px; }
        .scrolls { overflow-x: auto; }
        .small { display: inline-block; width: 8px; height: 8px; overflow: hidden; }
        .lost { background: url(lost.png); }
    """,
    "jumps.js": "setTimeout(() => document.querySelector('.jumps').classList.add('jumps-far'), 300);",
    "talks.js": "console.log('hello');",
    "throws.js": "throw new Error('broken');",
    "writes.js": "document.querySelector('main').append('Only now');",
    "asks.js": "fetch('/guide/lost.json').catch(() => {});",
    "imports.js": "import { lost } from './lost.js';",
    "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}


def script(name):
    return f'<script type="module" src="/guide/{name}"></script>\n'


def noise(count):
    """Words that no program can shorten much, the same each time."""
    digits = random.Random(1).randbytes(count).hex()
    return " ".join(digits[place : place + 8] for place in range(0, len(digits), 8))


# What is faint on a screen is found by axe and by our own look at all media.
FAINT = {"color-contrast", "contrast"}

# By name: what is in the head, what is in the body, and which rules have to be found broken.
PAGES = {
    "good": (
        script("good.js"),
        '<p id="here">Good <a href="#here">here</a>, <a href="https://elsewhere.example/">there</a>'
        ' and <a href="https://example.org/guide/">at home</a>.</p>\n'
        '<p><img src="/guide/dot.svg" alt="A dot"></p>\n'
        '<div class="scrolls" tabindex="0" role="region" aria-label="Wide"><p class="wide">Wide</p>'
        "</div>\n<details><summary>More</summary><p>Folded</p></details>\n"
        '<search><form><label>Find <input name="q"></label></form></search>',
        set(),
    ),
    "leads": (
        '<meta http-equiv="refresh" content="0; url=/guide/pages/good/">\n',
        '<p><a href="/guide/pages/good/">Good</a></p>',
        set(),
    ),
    "leads-nowhere": (
        '<meta http-equiv="refresh" content="0; url=/guide/nowhere/">\n',
        "<p>Moved</p>",
        {"link", "request", "console error"},
    ),
    "no-text-for-picture": ("", '<p><img src="/guide/dot.svg"></p>', {"markup", "image-alt"}),
    # Noise cannot be compressed.
    "heavy": ("", f"<p>{noise(150_000)}</p>", {"weight"}),
    "long-sheet": (
        "",
        '<article class="sheet"><h2>Long</h2>' + "<p>This is a line of plain text.</p>" * 300 + "</article>",
        {"paper"},
    ),
    "jumps": (script("jumps.js"), '<p class="jumps">Up</p>\n<p>Down</p>', {"speed"}),
    "faint": ("", '<p class="faint">Faint</p>', FAINT),
    "faint-in-dark": ("", '<p class="faint-in-dark">Faint</p>', FAINT),
    # Found only because the sample holds every element with every class.
    "faint-on-dark-desktop": ("", '<p class="faint-on-dark-desktop">Faint</p>', FAINT),
    "faint-on-light-phone": ("", '<p class="faint-on-light-phone">Faint</p>', {"color-contrast"}),
    "faint-before": ("", '<p class="faint-before">Text</p>', {"contrast"}),
    "faint-on-gradient": ("", '<p class="faint-on-gradient">Faint</p>', {"contrast"}),
    "faint-in-forced-colors": ("", '<p class="faint-in-forced-colors">Faint</p>', {"contrast"}),
    "faint-in-more-contrast": ("", '<p class="faint-in-more-contrast">Faint</p>', {"contrast"}),
    "faint-on-paper": ("", '<p class="faint-on-paper">Faint</p>', {"contrast"}),
    "faint-without-background": (
        "",
        '<p class="faint-without-background">Faint</p>',
        {"contrast"},
    ),
    "small-targets": (
        "",
        '<p><button class="small">A</button><button class="small">B</button></p>',
        {"target-size"},
    ),
    "unreviewed": (
        "",
        '<div class="care"><p>Call if:</p></div>\n<p class="not-reviewed on-screen-only">Not yet.</p>',
        {"notice"},
    ),
    "silent": ("", '<p>So<sup class="cite">1</sup>.</p>', {"notice"}),
    "said-to-be-unreviewed": (
        "",
        '<p>So<sup class="cite">1</sup>.</p>\n<p class="not-reviewed">Not yet.</p>',
        set(),
    ),
    "said-to-be-reviewed-by-nobody": (
        "",
        '<p>So<sup class="cite">1</sup>.</p>\n<p class="reviewed">By someone.</p>',
        {"notice"},
    ),
    "skipped-heading": ("", "<h4>Too deep</h4>", {"heading-order"}),
    "bad-nesting": ("", "<ul><p>Not an item</p></ul>", {"markup", "list"}),
    "unknown-in-search": ("", "<search><nosuch>Found?</nosuch></search>", {"markup"}),
    "inline-script": (
        "",
        "<script>document.title = 'x';</script>",
        {"security policy", "console error"},
    ),
    "inline-style": (
        "",
        '<p style="color: red">Red</p>',
        {"security policy", "console error"},
    ),
    "picture-from-elsewhere": (
        "",
        '<p><img src="https://elsewhere.example/a.png" alt="Far"></p>',
        {"security policy", "other host", "console error"},
    ),
    "talks": (script("talks.js"), "<p>Text</p>", {"console log"}),
    "throws": (script("throws.js"), "<p>Text</p>", {"script error"}),
    "asks": (script("asks.js"), "<p>Text</p>", {"request", "console error"}),
    "lost-picture": (
        "",
        '<p><img src="/guide/lost.png" alt="Lost"></p>',
        {"link", "request", "console error"},
    ),
    "lost-page": ("", '<p><a href="../lost/">Lost</a></p>', {"link"}),
    "lost-page-in-full": (
        "",
        '<p><a href="https://example.org/guide/lost/">Lost</a></p>',
        {"link"},
    ),
    "lost-anchor": ("", '<p><a href="../good/#gone">Gone</a></p>', {"anchor"}),
    "wide": ("", '<p class="wide">Wide</p>', {"sideways scrolling"}),
    "tall": ("", '<div class="site-header tall">Our guide</div>', {"tall header"}),
    "written-by-script": (script("writes.js"), "<p>Text</p>", {"without script"}),
}
OUTSIDE = {
    # Sent without a policy: nothing but these checks would see the other host.
    "without-policy": (
        "",
        '<p><img src="https://elsewhere.example/a.png" alt="Far"></p>',
        {"headers", "other host", "console error"},
    ),
}
# The page for missing addresses: its links have to work from anywhere, so this one does not.
NOT_FOUND = '<p id="top-of-it"><a href="pages/good/">Good</a> <a href="#top-of-it">Up</a></p>'
# What has to be found in files that are not pages.
IN_FILES = {
    "/guide/_redirects": {"link"},
    "/guide/sitemap.xml": {"link"},
    "/guide/site.css": {"link"},
    "/guide/imports.js": {"link"},
}


def write(folder):
    """Writes the bad site and returns by page which rules have to be found broken."""
    home = '<link rel="canonical" href="https://example.org/guide/">\n'
    texts = {**FILES, "good.js": "export {};"}
    texts["index.html"] = LAYOUT.format(name="Home", head=home, body="<p>Home</p>")
    texts["404.html"] = LAYOUT.format(name="Not found", head="", body=NOT_FOUND)
    expected = {"/guide/": set(), "/guide/404.html": {"link"}, **IN_FILES}
    for place, pages in [("pages/", PAGES), ("", OUTSIDE)]:
        for name, (head, body, rules) in pages.items():
            texts[f"{place}{name}/index.html"] = LAYOUT.format(name=name, head=head, body=body)
            expected[f"/guide/{place}{name}/"] = rules
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return expected


def check_pages(report):
    with tempfile.TemporaryDirectory() as temporary:
        expected = write(Path(temporary))
        bad_site = Report()
        with contextlib.redirect_stdout(io.StringIO()) as output:
            run.check(temporary, bad_site)
    found = {page: set() for page in expected}
    for failure in bad_site.failures:
        found.setdefault(failure.page, set()).add(failure.rule)
    for page, rules in found.items():
        wanted = expected.get(page, set())
        verify(report, page, rules == wanted, f"expected {sorted(wanted)}, found {sorted(rules)}")
    if report.failed:
        print(output.getvalue())


def check_empty(report):
    """A check that looks at no page must not pass."""
    empty = Report()
    with contextlib.redirect_stdout(io.StringIO()):
        empty.add("a check", [], [], 0)
    verify(report, "a check of nothing", empty.failed == 1, "it passed")


def check_applies(report):
    """A check that has nothing to look at in a guide says so, and fails the guide that forbids it."""
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary, "not-applied.txt")
        site, told = Report(), io.StringIO()
        os.environ["HOOFBEAT_NOT_APPLIED"] = str(file)
        with contextlib.redirect_stdout(told):
            site.add("a check", [], [], 0, without="no page is blue")
            site.add("a check", ["/"], [], 0, without="no page is blue")
        del os.environ["HOOFBEAT_NOT_APPLIED"]
        said = told.getvalue().splitlines()[0]
        verify(report, "a check without pages", site.failed == 0, "it failed")
        wanted = "a check: does not apply: no page is blue"
        verify(report, "what does not apply", said == wanted, said)
        for name, lines, content, code in [
            ("nothing", "", "all-apply: true\n", 0),
            ("something", file.read_text(encoding="utf-8"), "all-apply: true\n", 1),
            ("something, in any guide", file.read_text(encoding="utf-8"), None, 0),
        ]:
            file.write_text(lines, encoding="utf-8")
            checks = Path(temporary, "content/data/checks.yaml")
            checks.parent.mkdir(parents=True, exist_ok=True)
            checks.write_text(content or "", encoding="utf-8")
            with contextlib.redirect_stdout(told):
                found = applies.verdict(file, Path(temporary, "content"))
            verify(report, f"applies.py: {name}", found == code, f"exit {found}")
        verify(report, "applies.py", "does not apply: a check: no page" in told.getvalue(), told)


def check_hostile(report):
    harmless = "<p>text <a href='/'>text</a></p>"
    for name, text, code in [
        ("the same structure", "<p>other <a href='/x'>&lt;b&gt;</a></p>", 0),
        ("an element more", "<p>text <a href='/'><b>text</b></a></p>", 1),
        ("an attribute more", "<p>text <a href='/' onclick='x'>text</a></p>", 1),
        ("an element less", "<p>text</p>", 1),
    ]:
        with tempfile.TemporaryDirectory() as temporary:
            for folder, body in [("a", harmless), ("b", text)]:
                file = Path(temporary, folder, "page.html")
                file.parent.mkdir()
                file.write_text(body, encoding="utf-8")
            done = subprocess.run(
                [sys.executable, Path(__file__).with_name("hostile.py"), "a", "b"],
                cwd=temporary,
                capture_output=True,
            )
        verify(report, f"hostile.py: {name}", done.returncode == code, f"exit {done.returncode}")


def check_disk(report):
    """A copy for the disk: what leads nowhere without a server."""
    links = {
        "../index.html": None, "index.html#here": None, "#here": None, "https://example.org/": None,
        "/a/index.html": "disk link", "../a/": "disk link", "gone.html": "disk link",
        "../../secret.html": "disk link", "index.html#gone": "disk anchor", "#gone": "disk anchor",
    }
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "copy/a")
        folder.mkdir(parents=True)
        Path(temporary, "secret.html").write_text("Not in the copy")
        Path(temporary, "copy/index.html").write_text("Home")
        text = "".join(f'<a href="{address}">x</a>' for address in links)
        (folder / "index.html").write_text(f'<p id="here">{text}</p>')
        found = {
            (failure.detail.split(" ")[0], failure.rule)
            for failure in disk.follow(Site(Path(temporary, "copy")))
        }
    wanted = {(address, rule) for address, rule in links.items() if rule}
    verify(report, "disk.py", found == wanted, f"expected {wanted}, found {found}")


def check_standing_still(report):
    """A browser that stops drawing is replaced; a page on which it does so twice is named."""
    script = '<script src="/guide/still.js"></script>'
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "_headers").write_text(f"/guide/*\n  Content-Security-Policy: {POLICY}\n")
        (folder / "still.js").write_text("window.requestAnimationFrame = () => 0;")
        home = '<link rel="canonical" href="https://example.org/guide/">'
        for name, head in {"always/": script, "once/": script, "": home}.items():
            (folder / name).mkdir(exist_ok=True)
            page = LAYOUT.format(name=name or "home", head=head, body="<p>text</p>")
            (folder / name / "index.html").write_text(page)
        site = Site(folder)
        seen = []

        def alter(path, content):
            seen.append(path)
            moves = path == "/guide/once/" and seen.count(path) > 1
            return content.replace(b"still.js", b"gone.js") if moves else content

        with (
            serve(site, alter) as server,
            mock.patch("visits.PATIENCE", 5),
            contextlib.redirect_stdout(io.StringIO()) as output,
        ):
            findings, _ = asyncio.run(visits.visit_all(site, server, every=True))
    still = {failure.page for failure in findings.failures["quiet"] if failure.rule == "opening"}
    verify(report, "a browser that stands still", still == {"/guide/always/"}, f"found {still}")
    through = set(findings.checked["notice"])
    verify(report, "the pages after it", through == {"/guide/", "/guide/once/"}, output.getvalue())


SHEET = """<article class="sheet"><h1>A sheet</h1>
<p>It has words <span>that are read</span>.</p>{more}</article><a href="/guide/">Home</a>"""

# What is wrong on paper, by the rule that has to say so.
PAPER = {
    "": "",
    "small text": '<p style="font-size: 11pt">Too small to read.</p>',
    "not large": '<p class="kind-large-sheet">All of this has 12 points.</p>',
    "lost text": '<p style="height: 1em; overflow: hidden">One line.<br>Another line.</p>',
    "lost  text": '<p style="margin-left: -300px">Half of this is beside the paper.</p>',
    "sides": '<p style="break-before: page">2</p><p style="break-before: page">3</p>',
}


def check_sheets(report):
    """What does not fit on paper, or cannot be read there, is found; so is a sheet far away."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "site.css").write_text("* { font-size: 12pt }")
        home = '<link rel="canonical" href="https://example.org/guide/">'
        for rule, more in PAPER.items():
            name = rule.replace(" ", "-") or "good"
            (folder / name).mkdir()
            page = LAYOUT.format(name=name, head="", body=SHEET.format(more=more))
            (folder / name / "index.html").write_text(page)
        (folder / "index.html").write_text(
            LAYOUT.format(name="home", head=home, body='<a href="/guide/good/">One sheet</a>')
        )
        site = Site(folder)
        pages = [page for page in site.pages if sheets.SHEET in page.parts]
        failures = asyncio.run(sheets.print_all(site, pages, None))
    found = {(failure.page, failure.rule.split(" (")[0]) for failure in failures}
    wanted = {
        (f"/guide/{rule.replace(' ', '-')}/", " ".join(rule.split())) for rule in PAPER if rule
    }
    verify(report, "sheets on paper", wanted <= found, f"expected {wanted}, found {found}")
    good = {page for page, _ in found if page == "/guide/good/"}
    verify(report, "a good sheet", not good, f"found {found}")
    away = {failure.detail.split()[0] for failure in sheets.far(site, pages)}
    near = "/guide/good/" not in away and "/guide/sides/" in away
    verify(report, "sheets within two taps", near, f"found {away}")


def verify(report, name, holds, detail):
    report.passed += holds
    report.failed += not holds
    if not holds:
        print(f"{name}: {detail}")


if __name__ == "__main__":
    clock, report = Clock(), Report()
    check_pages(report)
    check_empty(report)
    check_hostile(report)
    check_disk(report)
    check_standing_still(report)
    check_applies(report)
    check_sheets(report)
    print(f"selftest: {clock.seconds:.0f} s")
    report.close()
