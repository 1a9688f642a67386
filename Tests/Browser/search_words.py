"""What to search a guide for, found in the guide itself, and the words of its search box.

Whatever a guide is about, the checks need a word that is on many pages, one that is on few, a phrase,
a slip, a word that is nowhere, and one that calls for help. They come from search-tests.yaml, the
addresses of pages and synonyms.yaml; `hoofbeat search` says how many pages each is on.
"""

import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import yaml

from search_agreement import ask_program

# How many results the list of suggestions shows, and the page of results at first.
LISTED, SHOWN = 6, 10
# Candidates are looked up one by one.
MOST = 60
# In no language.
NOWHERE = "xqzvwkj"


@dataclass
class Words:
    # On as many pages as any, and on how many.
    often: str
    count: int
    # On two pages or more.
    other: str
    # Several words, or the word that is on most pages if no query has several.
    phrase: str
    # Corrected to a word that is found.
    slip: str
    # Not found at all.
    nothing: str
    # Puts the page of help first; empty if no word does.
    urgent: str


async def find_words(guide, tests_file):
    singles = [test["query"] for test in guide.tests if " " not in test["query"].strip()]
    in_addresses = {
        word for page in guide.site.pages for word in Path(page.address).name.split("-")
        if len(word) > 3 and word.isascii() and word.isalpha()
    }
    plain = [word for word in singles if word.isalpha()][:MOST] + sorted(in_addresses)[:MOST]
    alone = await ask_program(guide, plain)
    # The commonest words count only by themselves, and not beside another.
    beside = await ask_program(guide, [f"{word} {NOWHERE}" for word in plain])
    counts = {
        word: len_of(answer) for word, answer, other in zip(plain, alone, beside) if len_of(other)
    }
    often = max(counts, key=lambda word: (counts[word], word), default="a")
    few = {word: count for word, count in counts.items() if 2 <= count and word != often}
    other = min(few, key=lambda word: (few[word], word), default=often)
    phrases = [test["query"] for test in guide.tests if test["query"].count(" ") > 1][:MOST]
    answers = await ask_program(guide, phrases)
    phrase = next((one for one, answer in zip(phrases, answers) if len_of(answer)), often)
    slip = await find_slip(guide, singles[:MOST] + [often[:-2] + often[-1] + often[-2], often[1:]])
    nothing = [test["query"] for test in guide.tests if test.get("nothing")] + [NOWHERE]
    return Words(
        often, counts.get(often, 0), other, phrase, slip, nothing[0],
        await find_urgent(guide, tests_file),
    )


def len_of(answer):
    """How many pages have the words as they were typed."""
    return 0 if answer["corrections"] else answer["count"]


async def find_slip(guide, candidates):
    answers = await ask_program(guide, candidates)
    return next(
        (one for one, answer in zip(candidates, answers)
         if answer["corrections"] and answer["results"]), "",
    )


async def find_urgent(guide, tests_file):
    file = Path(tests_file).with_name("synonyms.yaml")
    groups = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else []
    words = [word for group in groups or [] if group.get("urgent") for word in group["words"]]
    answers = await ask_program(guide, words[:MOST])
    return next((word for word, answer in zip(words, answers) if answer["urgent"]), "")


class Box(HTMLParser):
    """What the box says, in the language of the guide."""

    def __init__(self, file):
        super().__init__(convert_charrefs=True)
        self.words = {}
        self.texts = {"label": "", "button": "", "noscript": "", "h1": ""}
        self.inside = ""
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "data-words" in given:
            self.words = json.loads(given["data-words"])
        if tag in self.texts and not self.texts[tag]:
            self.inside = tag

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data):
        if self.inside:
            self.texts[self.inside] += data

    def found(self, text):
        """Whether a text says how many pages were found."""
        forms = [re.escape(form).replace("%", r"\d+") for form in self.words["found"].values()]
        return any(re.fullmatch(form, text) for form in forms)

    def nothing_found(self, typed):
        return self.words["none"]["other"].replace("%", typed)
