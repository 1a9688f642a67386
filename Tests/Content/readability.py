"""Can the pages be read easily? `python Tests/Content/readability.py SITE_FOLDER`

Prints the Flesch–Kincaid grade of every medical page of a built site, with and without the words
that the glossary explains. 9 pages in 10 have to be at grade 8 or lower without those words.

What counts is the text that a reader reads: no headings, tables, lists of sources or words
explained. Every list item and paragraph counts as a sentence of its own, and a word that is linked
to its explanation counts as "it".
"""

import argparse
import sys
from pathlib import Path

import html5lib
import textstat

from applies import does_not_apply

HIGHEST_GRADE = 8
NEEDED_SHARE = 0.9

# Pages that are no running text about medicine, or the same text once more.
OTHER_KINDS = {"kind-directory", "kind-policy", "kind-volume"}
OTHER_PAGES = {"glossary", "references"}

# What is no running text within a page.
LEFT_OUT = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "nav", "pre", "script", "svg", "table"}
LEFT_OUT_CLASSES = {"cite", "references", "terms", "visually-hidden"}
# Elements that do not end a sentence.
INLINE = {"a", "abbr", "b", "cite", "code", "em", "small", "span", "strong", "sub", "sup", "time"}


def classes(element):
    return set(element.get("class", "").split())


def find(element, name):
    """The first element within that has this class."""
    return next((inner for inner in element.iter() if name in classes(inner)), None)


def pieces(element, without_terms):
    """The text of an element, and a line feed wherever a sentence has to end."""
    # Comments have no name that is a text.
    skipped = not isinstance(element.tag, str) or element.tag in LEFT_OUT
    if not skipped and not LEFT_OUT_CLASSES & classes(element):
        end = "" if element.tag in INLINE else "\n"
        yield end
        if without_terms and element.tag == "a" and "term" in classes(element):
            yield "it"
        else:
            yield (element.text or "").replace("\n", " ")
            for inner in element:
                yield from pieces(inner, without_terms)
        yield end
    yield (element.tail or "").replace("\n", " ")


def sentences(parts, without_terms):
    text = "".join(piece for part in parts for piece in pieces(part, without_terms))
    lines = (" ".join(line.split()).rstrip(":;,") for line in text.split("\n"))
    lines = (line for line in lines if any(character.isalpha() for character in line))
    return " ".join(line if line[-1] in ".!?" else line + "." for line in lines)


def parts_of(page):
    """The summary and the body of a medical page; nothing for any other page."""
    with page.open("rb") as file:
        document = html5lib.parse(file, namespaceHTMLElements=False)
    article = document.find(".//article")
    if article is None or OTHER_KINDS & classes(article):
        return []
    found = (find(article, name) for name in ["summary", "body"])
    return [part for part in found if part is not None]


def grades(folder):
    """Of each medical page: the grade without glossary words, the grade with them, the words."""
    for page in sorted(folder.rglob("index.html")):
        address = page.parent.relative_to(folder).as_posix()
        parts = [] if address in OTHER_PAGES else parts_of(page)
        if parts:
            plain, whole = sentences(parts, True), sentences(parts, False)
            yield (
                textstat.flesch_kincaid_grade(plain),
                textstat.flesch_kincaid_grade(whole),
                len(whole.split()),
                address,
            )


def language(folder):
    with (folder / "index.html").open("rb") as file:
        document = html5lib.parse(file, namespaceHTMLElements=False)
    return document.get("lang", "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path, help="the folder of a built site")
    site = parser.parse_args().site
    if language(site).split("-")[0] != "en":
        # The formula counts syllables of English.
        does_not_apply("readability", f"the guide is in “{language(site)}”, not in English")
        return 0
    # Rounded syllables per word would make the grades jump by more than 1.
    textstat.set_rounding(False)
    table = sorted(grades(site), reverse=True)
    if not table:
        print("readability: no medical page was found")
        return 1

    print("without terms  with terms  words  page")
    for plain, whole, words, address in table:
        print(f"{plain:13.1f}  {whole:10.1f}  {words:5}  {address}")
    for name, column in [("with", 1), ("without", 0)]:
        good = sum(row[column] <= HIGHEST_GRADE for row in table)
        print(
            f"readability: {good} of {len(table)} pages ({good / len(table):.0%}) "
            f"are at grade {HIGHEST_GRADE} or lower {name} the words of the glossary"
        )
    return 0 if good >= NEEDED_SHARE * len(table) else 1


if __name__ == "__main__":
    sys.exit(main())
