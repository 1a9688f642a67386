"""Swift and JavaScript fold all letters alike.

Words that nothing is called come back as they were folded, so the answers show how.
"""

import unicodedata

from search_agreement import compare
from search_guide import Checks

# Whole planes of signs that have no case and no parts: one in 64 of them will do.
UNIFORM = [(0x3400, 0x4DC0), (0x4E00, 0xA000), (0xAC00, 0xD7A4)]


async def check(guide):
    checks = Checks("letters")
    unknown = await compare(guide, checks, [*words_of_letters(), *signs()])
    checks.expect("letters", unknown > 100, f"only {unknown} words came back")
    return checks.found


def letters_in(categories):
    """What Python's Unicode knows; the others know a newer one and more."""
    for code in range(0x80, 0x10000):
        if any(start <= code < end for start, end in UNIFORM) and code % 64:
            continue
        category = unicodedata.category(chr(code))
        if category[0] in categories and category not in ("Cn", "Co", "Cs"):
            yield chr(code)


def words_of_letters():
    """All letters, marks and numbers of the Basic Multilingual Plane, each after a plain letter and
    again after one of its own kind, in queries of at most twelve words of at most 64 bytes."""
    all_of_them = list(letters_in("LMN"))
    after_latin = ["".join("q" + letter for letter in some) for some in parted(all_of_them, 14)]
    in_a_row = ["q" + "".join(some) + "q" for some in parted(all_of_them, 20)]
    for words in parted(after_latin + in_a_row, 12):
        yield " ".join(words)


def signs():
    """All that stand between words, or nowhere."""
    for some in parted(list(letters_in("PSZC")), 300):
        yield "qzq" + "".join(some) + "qyq"


def parted(values, count):
    return [values[place : place + count] for place in range(0, len(values), count)]
