#!/usr/bin/env python3
"""Writes a large site of invented text. The same options always give the same bytes.

Every page has its own random numbers, seeded by its path, so the pages do not hang on each other.
What --rich adds has its own as well: without the additions a rich site is the plain one.
"""

import argparse
import datetime
import pathlib
import random
import struct
import zlib

COMMON = """the of and a to in is you that it for on are with as at be this have from or by not but what
all when your can there an each which do how if will about many then them would like time has look two
more see way could people than first been who now find long down day did get come made may part""".split()
ONSETS = "b c d f g h l m n p r s t v br cl dr fl gr pl pr st tr".split()
ENDINGS = "a e i o u an en in on al el or us em is".split()
SECTIONS = [  # heading and anchor, which links of other pages point to
    ("First steps", "first-steps"),
    ("What to expect", "what-to-expect"),
    ("When to ask for help", "get-help"),
    ("Life from day to day", "daily-life"),
    ("What is not known", "not-known"),
]
REFERENCES, TERMS, FIRST_DAY = 1000, 500, datetime.date(2020, 1, 1)


def invented(rng, syllables):
    return "".join(rng.choice(ONSETS) + rng.choice(ENDINGS) for _ in range(syllables))


class Words:
    """A few common words and 8,000 rare ones, as often as Zipf's law says: search needs the tail."""

    def __init__(self):
        rng = random.Random("words")
        rare = sorted({invented(rng, rng.choice((2, 2, 3))) for _ in range(9000)} - set(COMMON))
        rng.shuffle(rare)
        self.rare = rare[:8000]
        ranked = COMMON + self.rare
        weights = [1 / (rank + 3) for rank in range(len(ranked))]
        # Drawing each word of each page would take longer than all builds together.
        lengths = [rng.randint(8, 15) for _ in range(20000)]
        words = iter(rng.choices(ranked, weights, k=sum(lengths)))
        self.sentences = [
            " ".join(next(words) for _ in range(length)).capitalize() + "." for length in lengths
        ]
        # "-ine" is no ENDING, so a term never stands in the plain text by chance.
        stems = sorted({invented(rng, 3) for _ in range(TERMS * 2)})
        self.terms = [stem + "ine" for stem in rng.sample(stems, TERMS)]


class Page:
    def __init__(self, words, options, section, number):
        self.words, self.options = words, options
        self.section, self.number = section, number
        path = f"{section}/{number}"
        self.rng = random.Random(path)
        self.extra = random.Random(path + "/rich") if options.rich else None

    def title(self, section, number):
        rng = random.Random(f"title {section} {number}")
        first, second = rng.sample(self.words.rare, 2)
        return f"{first.capitalize()} and {second} {section}-{number}"

    def link(self):
        section = self.rng.randint(1, self.options.sections)
        number = self.rng.randint(1, self.options.pages // self.options.sections)
        anchor = "#" + self.rng.choice(SECTIONS)[1] if self.rng.random() < 0.3 else ""
        return f"[{self.title(section, number)}](../{folder(section)}/{name(number)}.md{anchor})"

    def sentence(self):
        return self.rng.choice(self.words.sentences)

    def phrase(self):
        return " ".join(self.sentence().rstrip(".").lower().split()[: self.rng.randint(4, 8)])

    def paragraph(self):
        one, two, three = self.sentence(), self.sentence(), self.sentence()
        strong = two.split()
        strong[3] = f"**{strong[3]}**"
        text = f"{one} {' '.join(strong)} Read about {self.link()}. {three}"
        if self.extra:
            keys = self.extra.sample(range(1, REFERENCES + 1), 2)
            text += f" Here {self.extra.choice(self.words.terms)} matters."
            text += " [" + "; ".join(f"@ref-{key:04}" for key in keys) + "]"
        return text

    def items(self, mark):
        lines = [f"{mark} {self.phrase()}" for _ in range(self.rng.randint(4, 6))]
        return "\n".join(lines + [f"{mark} `{self.rng.choice(self.words.rare)}`, as in {self.link()}"])

    def table(self):
        rng = self.extra
        rows = [f"| {rng.choice(self.words.rare)} | {rng.randint(1, 99)} | {rng.choice(self.words.rare)} |"
                for _ in range(5)]
        head = "| Name | Number | Place |\n| --- | ---: | --- |\n"
        return f"Table: Numbers of {rng.choice(self.words.rare)}\n\n" + head + "\n".join(rows)

    def body(self):
        picture = "page-picture.png" if self.number % 4 == 0 else "page-picture.svg"
        special = [
            self.items("-"),
            f"![Drawing of {self.phrase()}]({picture})",
            "\n".join(f"> {self.sentence()}" for _ in range(2)),
            self.items("1."),
            f"```\n{self.phrase()}\n  {self.phrase()}\n```",
        ]
        blocks = [self.paragraph()]
        for (heading, anchor), block in zip(SECTIONS, special):
            detail = f"### {heading}: {self.phrase()}"
            blocks += [f"## {heading} {{#{anchor}}}", self.paragraph(), block]
            blocks += [detail, self.paragraph(), self.items("-")]
        if self.extra:
            blocks.append(self.table())
        return "\n\n".join(blocks) + "\n"

    def text(self):
        date = FIRST_DAY + datetime.timedelta(days=self.rng.randrange(2000))
        changed = date + datetime.timedelta(days=self.rng.randrange(400))
        facts = ", ".join(f"F{n:03}" for n in sorted(self.rng.sample(range(1, 400), 40)))
        unique = f"{self.section}-{self.number}"
        return front_matter(
            title=self.title(self.section, self.number), id=f"page-{unique}", kind="page",
            description=f"Page {unique}: {self.sentence()} {self.sentence()}"[:159].rstrip(" .") + ".",
            summary=" ".join(self.sentence() for _ in range(3)),
            need=f"What is {self.phrase()}, and what can I do about it?",
            audience="[patients, carers]",
            also=f"[{invented(self.rng, 4)} {unique}, {invented(self.rng, 4)} {unique}]",
            date=date, changed=changed, order=self.number * 10, facts=f"[{facts}]",
        ) + self.body()


def front_matter(**fields):
    # Quoted where a colon may stand in the text.
    quoted = {"title", "description", "summary", "need"}
    lines = [f'{key}: "{value}"' if key in quoted else f"{key}: {value}" for key, value in fields.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def folder(section):
    return f"section-{section:02}"


def name(number):
    return f"page-{number:04}"


def index(title, identifier, kind, text):
    return front_matter(
        title=title, id=identifier, kind=kind,
        description=f"{title}: what is here, for whom it is, and where to go on from this page.",
        summary=f"{title} of the site that measures how fast pages are built.",
        need="Where do I start?", audience="[everyone]", date="2026-01-01", changed="2026-02-01",
    ) + text + "\n"


def svg():
    shapes = "".join(f'<circle cx="{x}" cy="60" r="{8 + x % 7}" fill="#456"/>' for x in range(20, 300, 40))
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120" viewBox="0 0 320 120">{shapes}</svg>\n'


def png(width=64, height=48):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((x * y) % 256 for x in range(width)) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write_data(content, words):
    rng = random.Random("data")
    references = [
        f"- key: ref-{n:04}\n  id: R{n:04}\n  kind: paper\n"
        f'  authors: "{invented(rng, 3).capitalize()} A, {invented(rng, 2).capitalize()} B"\n'
        f'  title: "{rng.choice(words.sentences)[:-1]}"\n  publisher: "{invented(rng, 3).capitalize()}"\n'
        f'  details: "Volume {n % 90 + 1}"\n  year: {rng.randint(1995, 2026)}\n'
        f'  address: "https://example.org/papers/{n}"\n'
        for n in range(1, REFERENCES + 1)
    ]
    glossary = [
        f"- key: {term}\n  term: {term}\n  forms: [{term}s]\n  also: [{term} {n}]\n"
        f'  definition: "{rng.choice(words.sentences)}"\n'
        f"  sources: [ref-{rng.randint(1, REFERENCES):04}]\n"
        for n, term in enumerate(words.terms)
    ]
    data = content / "data"
    data.mkdir()
    (data / "references.yaml").write_text("\n".join(references))
    (data / "glossary.yaml").write_text("\n".join(glossary))
    for title in ("Glossary", "References"):  # the pages that terms and citations lead to
        key = title.lower()
        (content / f"{key}.md").write_text(index(title, key, "page", f"All of them.\n\n```{key}\n```"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=10000)
    parser.add_argument("--sections", type=int, default=20)
    parser.add_argument("--output", type=pathlib.Path, required=True, help="folder that must not exist")
    parser.add_argument("--rich", action="store_true", help="add citations, glossary words and tables")
    parser.add_argument("--search", action="store_true", help="let the site have a search index")
    options = parser.parse_args()
    if options.sections < 1 or options.pages < options.sections or options.pages % options.sections:
        parser.error("--pages must be a multiple of --sections")
    words = Words()
    content = options.output / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(
        "name: Ten thousand pages\ndescription: A site of invented text that measures the build.\n"
        f"language: en-GB\nsearch: {str(options.search).lower()}\n"
        # Invented text is hard to read; what is measured is the judging, and not the printing.
        "writing: {grade: 30, sentence: 90, longest-sentence: 99, paragraph: 90, list: 90}\n")
    links = "\n".join(
        f"- [Section {n:02}]({folder(n)}/index.md)" for n in range(1, options.sections + 1))
    (content / "index.md").write_text(index("Benchmark", "home", "home", "The sections:\n\n" + links))
    for section in range(1, options.sections + 1):
        place = content / folder(section)
        place.mkdir()
        (place / "index.md").write_text(
            index(f"Section {section:02}", folder(section), "section", words.sentences[section]))
        (place / "page-picture.svg").write_text(svg())
        (place / "page-picture.png").write_bytes(png())
        for number in range(1, options.pages // options.sections + 1):
            (place / f"{name(number)}.md").write_text(Page(words, options, section, number).text())
    if options.rich:
        write_data(content, words)


if __name__ == "__main__":
    main()
