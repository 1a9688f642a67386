"""Can the check of structured data fail? `python Tests/Content/selftest.py`

A small site that is right, and the same with one fault each: every fault has to be found.
"""

import json
import sys
import tempfile
from pathlib import Path

import structured_data

ORIGIN = "https://example.org"
SETTINGS = """\
name: Lantern guide
description: A site.
base-url: https://example.org/guide/
publisher: {name: The Lantern Trust, address: 1 High Street}
"""
FRONT = """\
---
title: Beacon fever
description: What it is.
kind: question-and-answer
also: [glow]
audience: [patients, carers]
date: 2026-11-20
changed: 2026-11-21
---
"""
KINDS = "- {key: question-and-answer, schema: MedicalCondition}\n"


def page(data, meta=None, title="Beacon fever", path="fever/", extra=""):
    tags = {
        "og:title": "Beacon fever", "og:description": "What it is.", "og:type": "article",
        "og:site_name": "Lantern guide", "og:url": f"{ORIGIN}/guide/{path}", **(meta or {}),
    }
    tags = "".join(
        f'<meta property="{name}" content="{value}">\n' for name, value in tags.items() if value)
    block = data if isinstance(data, str) else json.dumps(data)
    return f"""<!DOCTYPE html>
<html lang="en"><head><title>{title} – Lantern guide</title>
<meta name="description" content="What it is.">
{tags}<script type="application/ld+json">{block}</script>{extra}
<link rel="canonical" href="{ORIGIN}/guide/{path}"></head><body>
<nav class="breadcrumb"><a href="/guide/">Home</a></nav>
<h1>{title}</h1><h2 id="what">What is it?</h2><h2 id="how">How it is</h2></body></html>
"""


def right():
    return {
        "@context": "https://schema.org",
        "@type": ["MedicalWebPage", "FAQPage"],
        "url": f"{ORIGIN}/guide/fever/", "name": "Beacon fever", "description": "What it is.",
        "datePublished": "2026-11-20", "dateModified": "2026-11-21", "inLanguage": "en",
        "isPartOf": {
            "@type": "WebSite", "url": f"{ORIGIN}/guide/", "name": "Lantern guide",
            "publisher": {
                "@type": "Organization", "name": "The Lantern Trust", "address": "1 High Street",
            },
        },
        "about": {"@type": "MedicalCondition", "name": "Beacon fever", "alternateName": ["glow"]},
        "audience": [
            {"@type": "Audience", "audienceType": "patients"},
            {"@type": "Audience", "audienceType": "carers"},
        ],
        "mainEntity": [
            {"@type": "Question", "name": "What is it?", "url": f"{ORIGIN}/guide/fever/#what"},
        ],
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home", "item": f"{ORIGIN}/guide/"},
                {"@type": "ListItem", "position": 2, "name": "Beacon fever"},
            ],
        },
    }


def home():
    data = right()
    data |= {"@type": "WebPage", "url": f"{ORIGIN}/guide/", "name": "Home"}
    for name in ["datePublished", "dateModified", "about", "audience", "mainEntity", "breadcrumb"]:
        del data[name]
    text = page(data, {"og:title": "Home", "og:type": "website"}, "Home", "")
    return text.replace('<nav class="breadcrumb"><a href="/guide/">Home</a></nav>', "")


def changed(*keys, to):
    """The right data with another value at one place; without it if that is None."""
    data = right()
    place = data
    for key in keys[:-1]:
        place = place[key]
    if to is None:
        del place[keys[-1]]
    else:
        place[keys[-1]] = to
    return page(data)


# Each page with a fault, and a part of what has to be said of it.
WRONG = {
    "no JSON": (page('{"@context":'), "is no JSON"),
    "a member twice": (page('{"@context": 1, "@context": 2}'), "there twice"),
    "not a number": (page('{"@context": NaN}'), "is no JSON"),
    "no context": (changed("@context", to="https://example.org"), "@context"),
    "no block": (page(right()).replace("application/ld+json", "text/plain"), "0 blocks"),
    "two blocks": (
        page(right(), extra='<script type="application/ld+json">{}</script>'), "2 blocks"),
    "an unknown type": (changed("about", "@type", to="MedicalIllness"), "no type MedicalIllness"),
    "no type": (changed("about", "@type", to=None), "no @type"),
    "a type in the wrong place": (changed("audience", 0, "@type", to="Person"), "is not one of"),
    "an unknown property": (changed("illness", to="x"), "no such property"),
    "a review": (changed("lastReviewed", to="2026-11-21"), "reviewed: it says"),
    "a reviewer": (
        changed("reviewedBy", to={"@type": "Person", "name": "Lee"}), "reviewedBy: it says"),
    "a property of another type": (changed("about", "position", to=1), "cannot have it"),
    "an empty text": (changed("about", "name", to=" "), "is empty"),
    "an empty list": (changed("audience", to=[]), "is empty"),
    "a text for a node": (changed("isPartOf", to="Lantern guide"), "is a text"),
    "a number for a text": (changed("name", to=3), "is a number"),
    "no day": (changed("dateModified", to="21 November 2026"), "is no day"),
    "a page that is not there": (
        changed("breadcrumb", "itemListElement", 0, "item", to=f"{ORIGIN}/guide/x/"), "no page"),
    "another site": (changed("isPartOf", "url", to="https://example.com/guide/"), "no page"),
    "an anchor that is not there": (
        changed("mainEntity", 0, "url", to=f"{ORIGIN}/guide/fever/#why"), "no such anchor"),
    "another title": (changed("name", to="Fever"), "name: it says"),
    "another heading": (page(right(), title="Fever"), "name: it says"),
    "another description": (changed("description", to="What it was."), "description: it says"),
    "another language": (changed("inLanguage", to="de"), "inLanguage: it says"),
    "another day": (changed("datePublished", to="2026-11-19"), "datePublished: it says"),
    "a day that nobody gave": (changed("dateModified", to=None), "dateModified: it says"),
    "another kind": (changed("@type", to="WebPage"), "@type: it says"),
    "another subject": (changed("about", "@type", to="MedicalTest"), "about: it says"),
    "another name": (changed("about", "alternateName", to=["flu"]), "alternateName: it says"),
    "another audience": (
        changed("audience", 0, "audienceType", to="everyone"), "audience: it says"),
    "a question that nobody asks": (
        changed("mainEntity", 0, "name", to="How it is"), "mainEntity: it says"),
    "another way": (
        changed("breadcrumb", "itemListElement", 0, "name", to="Start"), "breadcrumb: it says"),
    "another place": (
        changed("breadcrumb", "itemListElement", 1, "position", to=3), "positions: it says"),
    "another publisher": (
        changed("isPartOf", "publisher", "name", to="Lee"), "publisher: it says"),
    "no publisher": (changed("isPartOf", "publisher", to=None), "publisher: it says"),
    "another og:title": (page(right(), {"og:title": "Fever"}), "og:title: it says"),
    "no og:url": (page(right(), {"og:url": ""}), "og:url: it says"),
    "another og:type": (page(right(), {"og:type": "website"}), "og:type: it says"),
}


def judged(folder, fever, other=""):
    """What is found in a site with this page; `other` is one that no editor wrote."""
    files = {
        "content/site.yaml": SETTINGS, "content/data/kinds.yaml": KINDS,
        "content/fever.md": FRONT,
        "content/index.md": "---\ntitle: Home\ndescription: What it is.\n---\n",
        "public/index.html": home(), "public/fever/index.html": fever,
        "public/search/index.html": other,
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return structured_data.faults(folder / "public", folder)


def main():
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found, count = judged(folder, page(right()))
        if found or count != 2:
            failures.append(f"a site that is right: {count} pages, {found}")
        if not any("no editor" in fault for fault in judged(folder, page(right()), home())[0]):
            failures.append("a page that no editor wrote has data, and nothing was found")
        for name, (text, wanted) in WRONG.items():
            found = judged(folder, text)[0]
            if not any(fault.startswith("/fever/: ") and wanted in fault for fault in found):
                failures.append(f"{name}: “{wanted}” was not found, but {found}")
    print(*failures, sep="\n", end="\n" if failures else "")
    print(f"structured data: {len(WRONG)} faults in a site, {len(failures)} not found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
