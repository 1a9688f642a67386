"""Is every fact of the fact sheet on the site? `python Tests/Content/coverage.py --check`

content/data/coverage.yaml says how many facts there are, and of every fact where it stands, or why
it is left out:

    last: F600
    facts:
    - fact: F001
      pages: [about-nets/what-nets-are.md]
      data: [glossary.yaml]
    - fact: F044
      left-out: low confidence

A guide without a fact sheet has no such file, and names no facts.
`--check` compares that file with the `facts` that the pages and the data files name, and with the
fact sheet where it stands beside the repository, in shared/facts.md and shared/facts-2.md. It lists
all that differs.
`--write` takes the places anew from the pages and the data files, and keeps the reasons.
"""

import argparse
import re
import sys
from pathlib import Path

import yaml

from applies import does_not_apply

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
COVERAGE = CONTENT / "data/coverage.yaml"
SHEETS = [ROOT.parent / "shared" / name for name in ("facts.md", "facts-2.md")]
LOW = "low confidence"
HEAD = """\
# Where each fact of the fact sheet stands on the site, or why it is left out. The places are
# written by Tests/Content/coverage.py --write, the reasons by hand.

# The sheet's last fact.
last: {last}

facts:
"""


def number(value):
    return f"F{value:03}"


def front_matter(page):
    text = page.read_text(encoding="utf-8")
    found = re.match(r"---\n(.*?)^---$", text, re.DOTALL | re.MULTILINE)
    return yaml.safe_load(found[1]) if found else {}


def facts_within(value):
    """All that stands in a `facts` field, however deep."""
    if isinstance(value, dict):
        yield from value.get("facts") or []
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from facts_within(inner)


def read_site():
    """The facts of each place, by kind of place: `{"pages": {"types/vipoma.md": {"F084"}}}`."""
    pages = {
        page.relative_to(CONTENT).as_posix(): set(front_matter(page).get("facts") or [])
        for page in sorted(CONTENT.rglob("*.md"))
    }
    files = {
        file.relative_to(CONTENT / "data").as_posix(): file
        for file in sorted((CONTENT / "data").rglob("*.yaml")) if file != COVERAGE
    }
    data = {
        name: set(facts_within(yaml.safe_load(file.read_text("utf-8"))))
        for name, file in files.items()
    }
    return {"pages": pages, "data": data}


def read_sheet():
    """How sure the sheet is of each fact."""
    entry = re.compile(r"^- \*\*(F\d+)\*\* .*?; confidence (\w+)\]\*", re.MULTILINE)
    return {
        fact: confidence
        for sheet in SHEETS
        for fact, confidence in entry.findall(sheet.read_text(encoding="utf-8"))
    }


def read_coverage():
    """The number of the sheet's last fact, and the entries."""
    coverage = yaml.safe_load(COVERAGE.read_text(encoding="utf-8"))
    return int(coverage["last"].removeprefix("F")), coverage["facts"] or []


def where(fact, places):
    return {place for place, facts in places.items() if fact in facts}


def problems_of_entry(entry, site):
    """Where an entry and the site differ."""
    fact = entry["fact"]
    unknown = entry.keys() - {"fact", "pages", "data", "left-out"}
    if unknown:
        yield f"{fact}: has fields that mean nothing: {', '.join(sorted(unknown))}"
    if "left-out" in entry:
        if not entry["left-out"]:
            yield f"{fact}: is nowhere on the site, and no reason says why"
        if "pages" in entry or "data" in entry:
            yield f"{fact}: is said to be left out and to be on the site"
    elif not entry.get("pages") and not entry.get("data"):
        yield f"{fact}: has neither a place nor a reason"
    for kind, places in site.items():
        named, actual = set(entry.get(kind) or []), where(fact, places)
        for place in sorted(named - actual):
            if place in places:
                yield f"{fact}: {place} does not list it"
            else:
                yield f"{fact}: there is no {place}"
        for place in sorted(actual - named):
            if "left-out" in entry:
                yield f"{fact}: is left out, but {place} lists it"
            else:
                yield f"{fact}: {place} lists it, which coverage.yaml does not say"


def problems_of_sheet(entries, sheet):
    """Where the coverage and the fact sheet differ."""
    for fact in sorted(sheet.keys() - entries.keys()):
        yield f"{fact}: is in the fact sheet, but not in coverage.yaml"
    for fact, entry in entries.items():
        reason = entry.get("left-out")
        if fact not in sheet:
            yield f"{fact}: is not in the fact sheet"
        elif sheet[fact] == "low" and reason != LOW:
            yield f"{fact}: has to be left out for its low confidence"
        elif sheet[fact] != "low" and reason == LOW:
            yield f"{fact}: is left out for low confidence, but the sheet says {sheet[fact]}"


def check(last, coverage, site, sheet):
    entries = {}
    for entry in coverage:
        if entry["fact"] in entries:
            yield f"{entry['fact']}: is there twice"
        entries[entry["fact"]] = entry
    numbers = {number(value) for value in range(1, last + 1)}
    for fact in sorted(numbers - entries.keys()):
        yield f"{fact}: is missing from coverage.yaml"
    for fact in sorted(entries.keys() - numbers):
        yield f"{fact}: is in coverage.yaml, but it is no number of the sheet"
    for entry in entries.values():
        yield from problems_of_entry(entry, site)
    for kind, places in site.items():
        for place, facts in places.items():
            for fact in sorted(facts - entries.keys() - numbers):
                yield f"{fact}: {place} lists it, but it is no number of the sheet"
    if sheet is not None:
        yield from problems_of_sheet(entries, sheet)


def written(field, places):
    """A YAML list on one line, or on several if it is too long for one."""
    line = f"  {field}: [{', '.join(sorted(places))}]\n"
    if len(line) <= 100:
        return line
    return f"  {field}:\n" + "".join(f"    - {place}\n" for place in sorted(places))


def write(last, coverage, site):
    reasons = {entry["fact"]: entry["left-out"] for entry in coverage if entry.get("left-out")}
    text = HEAD.format(last=number(last))
    for fact in map(number, range(1, last + 1)):
        found = {kind: where(fact, places) for kind, places in site.items()}
        text += f"- fact: {fact}\n"
        # A reason stays even if a page lists the fact, so that the check asks which is right.
        if fact in reasons or not any(found.values()):
            reason = {"left-out": reasons.get(fact)}
            text += "  " + yaml.safe_dump(reason, allow_unicode=True, width=sys.maxsize)
        else:
            text += "".join(written(kind, places) for kind, places in found.items() if places)
    COVERAGE.write_text(text, encoding="utf-8")


def check_without_sheet(site):
    """Only a guide that names no facts can do without coverage.yaml."""
    named = sorted(
        place for places in site.values() for place, facts in places.items() if facts
    )
    for place in named:
        print(f"{place} names facts, but there is no content/data/coverage.yaml")
    if not named:
        does_not_apply("facts", "the guide has no content/data/coverage.yaml and names no facts")
    return 1 if named else 0


def main():
    parser = argparse.ArgumentParser()
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--check", action="store_true", help="compare coverage.yaml with the site")
    mode.add_argument("--write", action="store_true", help="write the places into coverage.yaml")
    options = parser.parse_args()

    site = read_site()
    if not COVERAGE.exists():
        return check_without_sheet(site)
    if options.write:
        write(*read_coverage(), site)
    sheet = read_sheet() if all(sheet.exists() for sheet in SHEETS) else None
    last, coverage = read_coverage()
    problems = list(check(last, coverage, site, sheet))
    for problem in problems:
        print(problem)
    left_out = sum("left-out" in entry for entry in coverage)
    against = "the site and the fact sheet" if sheet is not None else "the site"
    print(
        f"coverage: {len(coverage)} facts, {left_out} of them left out, compared with {against}: "
        f"{len(problems)} problems"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
