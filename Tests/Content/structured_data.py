"""Does what programs read of a page say what the page says? `python Tests/Content/structured_data.py
SITE_FOLDER --root FOLDER`, where FOLDER holds the content/ that the site was built from.

Every page that an editor wrote has one block of JSON-LD and the tags of Open Graph; no other page has
any. Each type and property has to be one of schema.org and to belong where it is (the table below),
each address has to lead to a page of the site, and each text has to be what the page shows or what
its front matter, kinds.yaml and site.yaml say.
"""

import argparse
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml

ROOT = Path(__file__).resolve().parents[2]
CONTEXT = "https://schema.org"

# What pages use of schema.org, version 30.0 (https://schema.org/version/30.0, CC BY-SA 3.0): each type
# with the one above it,
PARENTS = {
    "Intangible": "Thing", "CreativeWork": "Thing", "Organization": "Thing", "Person": "Thing",
    "MedicalEntity": "Thing",
    "WebSite": "CreativeWork", "WebPage": "CreativeWork", "Comment": "CreativeWork",
    "MedicalWebPage": "WebPage", "FAQPage": "WebPage", "CollectionPage": "WebPage",
    "AboutPage": "WebPage", "Question": "Comment",
    "Audience": "Intangible", "ItemList": "Intangible", "ListItem": "Intangible",
    "BreadcrumbList": "ItemList",
    "MedicalCondition": "MedicalEntity", "MedicalSignOrSymptom": "MedicalCondition",
    "MedicalTest": "MedicalEntity", "MedicalProcedure": "MedicalEntity",
    "TherapeuticProcedure": "MedicalProcedure", "MedicalTherapy": "TherapeuticProcedure",
    "DrugClass": "MedicalEntity", "AnatomicalStructure": "MedicalEntity",
    "Substance": "MedicalEntity", "MedicalRiskFactor": "MedicalEntity",
}
# and each property with the types that may have it, and what it may be.
PROPERTIES = {
    "url": ({"Thing"}, {"URL"}),
    "name": ({"Thing"}, {"Text"}),
    "alternateName": ({"Thing"}, {"Text"}),
    "description": ({"Thing"}, {"Text"}),
    "inLanguage": ({"CreativeWork"}, {"Text"}),
    "datePublished": ({"CreativeWork"}, {"Date"}),
    "dateModified": ({"CreativeWork"}, {"Date"}),
    "isPartOf": ({"CreativeWork"}, {"CreativeWork"}),
    "publisher": ({"CreativeWork"}, {"Organization", "Person"}),
    "about": ({"CreativeWork"}, {"Thing"}),
    "audience": ({"CreativeWork"}, {"Audience"}),
    "mainEntity": ({"CreativeWork"}, {"Thing"}),
    "audienceType": ({"Audience"}, {"Text"}),
    "address": ({"Organization", "Person"}, {"Text"}),
    "lastReviewed": ({"WebPage"}, {"Date"}),
    "reviewedBy": ({"WebPage"}, {"Organization", "Person"}),
    "breadcrumb": ({"WebPage"}, {"BreadcrumbList"}),
    "itemListElement": ({"ItemList"}, {"ListItem"}),
    "position": ({"ListItem"}, {"Integer"}),
    "item": ({"ListItem"}, {"URL"}),
}

# What is known of the built-in kinds of page.
MEDICAL = {"question-and-answer", "print-sheet", "condition", "symptom", "test", "treatment"}
SUBJECTS = {
    "condition": "MedicalCondition", "symptom": "MedicalSignOrSymptom", "test": "MedicalTest",
    "treatment": "MedicalTherapy",
}
QUESTION_MARKS = ("?", "؟", ";", "？")


class Page(HTMLParser):
    """What is on a built page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.blocks, self.meta, self.ids = [], {}, set()
        self.language, self.title, self.canonical = "", "", ""
        # Each as (id, text); the h1 is one of them.
        self.headings = []
        # Each as (address, text).
        self.trail = []
        self.open, self.where = None, None
        self.is_redirect = False
        # What the page says once all of it is reviewed.
        self.review = ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "meta":
            name = given.get("property") or given.get("name")
            if name:
                self.meta.setdefault(name, []).append(given.get("content", ""))
            self.is_redirect |= given.get("http-equiv", "").lower() == "refresh"
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href", "")
        elif tag == "script" and given.get("type") == "application/ld+json":
            self.blocks.append("")
            self.open = "block"
        elif tag == "p" and given.get("class") == "reviewed":
            self.open = "review"
        elif tag == "title" and not self.title:
            self.open = "title"
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append([given.get("id", ""), ""])
            self.open = "heading"
        elif tag == "nav" and "breadcrumb" in given.get("class", "").split():
            self.where = "trail"
        elif tag == "a" and self.where == "trail":
            self.trail.append([given.get("href", ""), ""])
            self.open = "step"

    def handle_endtag(self, tag):
        if tag in {"script", "title", "p"} or re.fullmatch("h[1-6]", tag):
            self.open = None
        elif tag == "a" and self.open == "step":
            self.open = None
        elif tag == "nav":
            self.where = None

    def handle_data(self, data):
        if self.open == "block":
            self.blocks[-1] += data
        elif self.open == "title":
            self.title += data
        elif self.open == "heading":
            self.headings[-1][1] += data
        elif self.open == "step":
            self.trail[-1][1] += data
        elif self.open == "review":
            self.review += data

    @property
    def questions(self):
        return [
            (anchor, words(text)) for anchor, text in self.headings[1:]
            if anchor and not anchor.startswith("_") and words(text).endswith(QUESTION_MARKS)
        ]


class Site:
    """A built site: its pages by address."""

    def __init__(self, folder):
        self.pages = {}
        for file in sorted(folder.rglob("*.html")):
            path = file.relative_to(folder).as_posix()
            if path == "index.html" or path.endswith("/index.html"):
                path = path.removesuffix("index.html")
            self.pages[path] = Page(file.read_text(encoding="utf-8"))
        home = urlsplit(self.pages[""].canonical)
        self.origin = f"{home.scheme}://{home.netloc}" if home.netloc else ""
        self.root = home.path or "/"

    def path(self, address):
        """The path of a page, and the fragment; None if the address leads elsewhere."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
        if origin != self.origin or not parts.path.startswith(self.root) or parts.query:
            return None
        return unquote(parts.path.removeprefix(self.root)), unquote(parts.fragment)


class Guide:
    """What editors wrote: front matter by the path of the built page, kinds, settings."""

    def __init__(self, root):
        content = root / "content"
        self.settings = load(content / "site.yaml") or {}
        self.kinds = {kind["key"]: kind for kind in load(content / "data/kinds.yaml") or []}
        self.fronts = {}
        for file in content.rglob("*.md"):
            found = re.match(r"---\n(.*?)^---$", file.read_text("utf-8"), re.DOTALL | re.MULTILINE)
            path = file.relative_to(content).as_posix().removesuffix(".md")
            is_index = path == "index" or path.endswith("/index")
            front = yaml.safe_load(found[1]) if found else {}
            front.setdefault("kind", "home" if path == "index" else "section" if is_index else "page")
            self.fronts[path.removesuffix("index") if is_index else path + "/"] = front

    def types(self, front):
        """The types of the page, and what it is about."""
        name = front["kind"]
        kind = self.kinds.get(name, {})
        subject = kind.get("schema", SUBJECTS.get(name))
        if kind.get("about-the-site", name == "policy"):
            types = ["AboutPage"]
        else:
            types = ["MedicalWebPage"] if kind.get("medical", name in MEDICAL) else []
            types += ["FAQPage"] if kind.get("questions", name == "question-and-answer") else []
            is_section = kind.get("layout", name) == "section"
            types += ["CollectionPage"] if is_section else []
        return types or ["WebPage"], None if subject == "none" else subject


def load(file):
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else None


def words(text):
    return " ".join(text.split())


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def day(value):
    return None if value is None else str(value)


def is_a(type_name, wanted):
    while type_name and type_name != wanted:
        type_name = PARENTS.get(type_name)
    return type_name == wanted


def strict(text):
    """The value of a JSON text in which no member is there twice."""

    def members(pairs):
        if len({name for name, _ in pairs}) < len(pairs):
            raise ValueError("a member is there twice")
        return dict(pairs)

    def constant(name):
        raise ValueError(f"{name} is no JSON")

    return json.loads(text, object_pairs_hook=members, parse_constant=constant)


def vocabulary(node, allowed=("WebPage",)):
    """What is wrong with a node by the words of schema.org."""
    types = listed(node.get("@type"))
    if not types:
        yield "a node has no @type"
    for name in types:
        if name not in PARENTS:
            yield f"schema.org has no type {name}, or no page may use it"
        elif not any(is_a(name, wanted) for wanted in allowed):
            yield f"{name} is not one of {', '.join(sorted(allowed))}"
    for name, value in node.items():
        if name in {"@type", "@context"}:
            continue
        if name not in PROPERTIES:
            yield f"{name}: schema.org has no such property, or no page may use it"
            continue
        domains, ranges = PROPERTIES[name]
        if not any(is_a(own, domain) for own in types for domain in domains):
            yield f"{name}: {' and '.join(types)} cannot have it"
        values = listed(value)
        if not values:
            yield f"{name}: it is empty"
        for inner in values:
            yield from (f"{name}: {fault}" for fault in within(inner, ranges))


def within(value, ranges):
    if isinstance(value, dict):
        yield from vocabulary(value, ranges)
    elif isinstance(value, bool) or not isinstance(value, (str, int)):
        yield f"{value!r} is neither a text nor a node"
    elif isinstance(value, int):
        if "Integer" not in ranges:
            yield f"{value} is a number"
    elif not value.strip():
        yield "it is empty"
    elif "Date" in ranges and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield f"{value} is no day"
    elif not ranges & {"Text", "URL", "Date"}:
        yield f"“{value}” is a text"


def addresses(node):
    """Every address within, however deep."""
    for name, value in node.items():
        for inner in listed(value):
            if isinstance(inner, dict):
                yield from addresses(inner)
            elif name in {"url", "item"}:
                yield inner


def dead(node, site):
    for address in addresses(node):
        found = site.path(address)
        if found is None or found[0] not in site.pages:
            yield f"{address} is no page of the site"
        elif found[1] and found[1] not in site.pages[found[0]].ids:
            yield f"{address}: the page has no such anchor"


def said(path, page, data, site, guide):
    """Pairs of what is claimed and what the page or its editor says, each with a name."""
    front = guide.fronts[path]
    types, subject = guide.types(front)
    h1 = words(page.headings[0][1]) if page.headings else ""
    part = data.get("isPartOf") or {}
    about = data.get("about") or {}
    who = guide.settings.get("publisher")
    publisher = part.get("publisher")
    own = site.origin + site.root
    yield "@type", listed(data.get("@type")), types
    yield "url", site.path(data.get("url", "")), (path, "")
    yield "canonical", page.canonical, data.get("url") if site.origin else ""
    yield "name", data.get("name"), h1
    yield "title", data.get("name"), words(str(front.get("title")))
    yield "<title>", page.title.startswith(data.get("name", " ")), True
    yield "description", [data.get("description")], page.meta.get("description")
    yield "inLanguage", data.get("inLanguage"), page.language
    yield "datePublished", data.get("datePublished"), day(front.get("date"))
    yield "dateModified", data.get("dateModified"), day(front.get("changed"))
    reviewers = [one.get("name", "") for one in listed(data.get("reviewedBy"))]
    yield "reviewedBy", all(name and name in page.review for name in reviewers), True
    yield "reviewed", (bool(reviewers), "lastReviewed" in data), (bool(page.review),) * 2
    yield "isPartOf", (part.get("name"), part.get("url")), (guide.settings.get("name"), own)
    yield "publisher", publisher, who and {
        "@type": "Person" if who.get("person") else "Organization", "name": who["name"],
        **({"address": who["address"]} if who.get("address") else {}),
    }
    yield "about", about.get("@type"), subject
    yield "about.name", about.get("name"), data.get("name") if subject else None
    yield "alternateName", listed(about.get("alternateName")), (
        [str(name) for name in listed(front.get("also"))] if subject else [])
    yield "audience", [one.get("audienceType") for one in listed(data.get("audience"))], (
        listed(front.get("audience")))
    yield "mainEntity", [
        (site.path(one.get("url", ""))[1], one.get("name")) for one in listed(data.get("mainEntity"))
    ], page.questions if "FAQPage" in types else []
    steps = [(one.get("item"), one.get("name"))
             for one in listed((data.get("breadcrumb") or {}).get("itemListElement"))]
    shown = [(site.origin + address, words(text)) for address, text in page.trail]
    yield "breadcrumb", steps, shown + [(None, h1)] if shown else []
    yield "positions", [
        one.get("position") for one in listed((data.get("breadcrumb") or {}).get("itemListElement"))
    ], list(range(1, len(steps) + 1))


def open_graph(path, page, data, site):
    """The same for the tags of Open Graph (https://ogp.me)."""
    yield "og:title", page.meta.get("og:title"), [data.get("name")]
    yield "og:description", page.meta.get("og:description"), [data.get("description")]
    yield "og:type", page.meta.get("og:type"), ["article" if path else "website"]
    yield "og:site_name", page.meta.get("og:site_name"), [(data.get("isPartOf") or {}).get("name")]
    yield "og:url", page.meta.get("og:url"), [page.canonical] if site.origin else None


def faults_of_page(path, page, site, guide):
    if path not in guide.fronts or page.is_redirect:
        if page.blocks or any(name.startswith("og:") for name in page.meta):
            yield "no editor wrote it, and it has data for programs"
        return
    if len(page.blocks) != 1:
        yield f"it has {len(page.blocks)} blocks of JSON-LD"
        return
    try:
        data = strict(page.blocks[0])
    except ValueError as error:
        yield f"its block is no JSON: {error}"
        return
    if not isinstance(data, dict) or data.get("@context") != CONTEXT:
        yield f"its @context is not {CONTEXT}"
        return
    wrong = list(vocabulary(data))
    wrong += dead(data, site)
    yield from wrong
    if wrong:
        return
    for name, claimed, shown in [*said(path, page, data, site, guide),
                                 *open_graph(path, page, data, site)]:
        if claimed != shown:
            yield f"{name}: it says {claimed!r}, where the page or its editor says {shown!r}"


def faults(folder, root):
    """What is wrong with a built site, page by page, and how many pages were looked at."""
    site, guide = Site(folder), Guide(root)
    found = [
        f"/{path}: {fault}" for path, page in site.pages.items()
        for fault in faults_of_page(path, page, site, guide)
    ]
    return found, sum(path in guide.fronts for path in site.pages)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds content/")
    given = parser.parse_args()
    found, count = faults(given.site, given.root)
    print(*found, sep="\n", end="\n" if found else "")
    print(f"structured data: {count} pages, {len(found)} faults")
    return 0 if count and not found else 1


if __name__ == "__main__":
    sys.exit(main())
