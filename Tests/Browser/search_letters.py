"""Swift and JavaScript fold all letters alike.

Words that nothing is called come back as they were folded, so the answers show how.
"""

import unicodedata

from search_agreement import compare
from search_guide import Checks

# Whole planes of signs that have no case and no parts: one in 64 of them will do.
UNIFORM = [(0x3400, 0x4DC0), (0x4E00, 0xA000), (0xAC00, 0xD7A4)]


# Thai, Lao, Burmese, Khmer, Japanese, Chinese.
UNSPACED = [(0xE00, 0xF00), (0x1000, 0x10A0), (0x1780, 0x1800), (0x3005, 0xA000)]

# Scripts side by side, and what stands between letters.
TOGETHER = [
    *["qzqPET検査qzq", "qzq検qzq査", "検'査 検’査", "第1期 2期", "検\u200b査", "検-査 X-線", "α\u0e31ก"],
    *["ก\u0e31\u0301ก", "\u0e31ก", "ภาษาไทย", "ﾊﾟｯﾄ", "がっこう か\u3099", "한국어 検査", "𠮷野家"],
    *["¹⁷⁷qzq", "qzq₂", "ﬂqzq", "qzqＰＥＴ", "ΣΊΣΥΦΟΣ", "شَعِيَّةqzq", "מִלָּהqzq", "क़qzq कक"],
    *["qzq ٣٤qzq", "qzq१२", "๑๒qzq", "qzq12٬000", "qzqａ㎏", "㍿qzq ㍍ 神㏠qzq", "qzq№", "qzq™", "qzqʰᵉˡˡᵒ"],
    *["qצה״ל", 'qzqצה"ל', 'צה"ל', "צה”ל", '"שלום" ד"x', "qzqカタカナ", "がんガンｶﾞﾝ", "ヽヶqzq", "qzq⼼"],
    *["q. z. a. qzq", "Qz.Q.", "i.q.", "a i qzq", "qzq a 5", "qzq 1 23 45 67 89 01 23", "qzq\ufeffq\u200eq"],
    *["qzq1,000", "qzq 1\u202f000", "q.z.q.", "qzq2a", "2aqzq", "qzq½", "Ⅻqzq", "\U0001d40eqzq"],
]


async def check(guide):
    checks = Checks("letters")
    queries = [*words_of_letters(), *letters_of_unspaced_scripts(), *signs(), *TOGETHER]
    unknown = await compare(guide, checks, queries)
    checks.expect("letters", unknown > 100, f"only {unknown} words came back")
    return checks.found


def letters_in(categories):
    """What Python's Unicode knows; the others know a newer one and more."""
    for code in [*range(0x80, 0x10000), *range(0x1D400, 0x1D800), *range(0x1EE00, 0x1EF00)]:
        if any(start <= code < end for start, end in UNIFORM) and code % 64:
            continue
        category = unicodedata.category(chr(code))
        if category[0] in categories and category not in ("Cn", "Co", "Cs"):
            yield chr(code)


def words_of_letters():
    """All letters, marks and numbers of the Basic Multilingual Plane and all that are others in a
    typographic form, each after a plain letter and again after one of its own kind, in queries of
    at most twelve words of at most 64 bytes."""
    all_of_them = [letter for letter in letters_in("LMN") if not is_unspaced(letter)]
    after_latin = ["".join("q" + letter for letter in some) for some in parted(all_of_them, 14)]
    in_a_row = ["q" + "".join(some) + "q" for some in parted(all_of_them, 20)]
    for words in parted(after_latin + in_a_row, 12):
        yield " ".join(words)


def letters_of_unspaced_scripts():
    """Each by itself: of those in a row, each two are a word."""
    yield from map(" ".join, parted([one for one in letters_in("LMN") if is_unspaced(one)], 12))


def is_unspaced(letter):
    first = ord(unicodedata.normalize("NFKD", letter)[0])
    return any(start <= first < end for start, end in UNSPACED)


def signs():
    """All that stand between words, or nowhere."""
    for some in parted(list(letters_in("PSZC")), 300):
        yield "qzq" + "".join(some) + "qyq"


def parted(values, count):
    return [values[place : place + count] for place in range(0, len(values), count)]
