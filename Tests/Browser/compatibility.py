"""What Unicode makes of compatibility letters.

`python Tests/Browser/compatibility.py` prints the table of CompatibilityTable.swift, and with
`--signs` that of LetterlikeSigns.swift; with `--list` it prints each letter and its parts, in hexadecimal, for the test of that table.
"""

import sys
import unicodedata


def parts(code):
    """Of a letter, mark or number that canonical decomposition alone does not take apart."""
    letter = chr(code)
    if not is_word(letter):
        return None
    found = unicodedata.normalize("NFKD", letter)
    if found == unicodedata.normalize("NFD", letter):
        return None
    return tuple(map(ord, found))


def is_word(letter):
    return unicodedata.category(letter)[0] in "LMN"


# №, radicals of ideographs, and squares with words in them. ™ is written behind names.
SIGNS = [0x2116, *range(0x2F00, 0x2FD6), *range(0x3220, 0x3244), *range(0x3280, 0x3400)]


def letters_in_sign(code):
    if is_word(chr(code)):
        return None
    return tuple(ord(part) for part in unicodedata.normalize("NFKD", chr(code)) if is_word(part))


def runs(table):
    """As (first letter, how many, step of the single part from one to the next, parts)."""
    found = []
    for code, value in sorted(table.items()):
        if found:
            first, count, step, start = found[-1]
            if code == first + count and len(value) == len(start) == 1:
                distance = value[0] - table[code - 1][0]
                if distance in (0, 1) and (count == 1 or distance == step):
                    found[-1] = (first, count + 1, distance, start)
                    continue
            if code == first + count and value == start and step == 0:
                found[-1] = (first, count + 1, 0, start)
                continue
        found.append((code, 1, 0, value))
    return found


def written(first, count, step, value):
    length = "" if count == 1 else f"{'+' if step else '*'}{count:X}"
    return f"{first:X}{length}=" + ",".join(f"{part:X}" for part in value)


def main():
    letters = {code: value for code in range(0x80, 0x30000) if (value := parts(code))}
    signs = {code: value for code in SIGNS if (value := letters_in_sign(code))}
    if "--list" in sys.argv:
        for code, value in (letters | signs).items():
            print(f"{code:X}", *(f"{part:X}" for part in value))
        return
    line = "       "
    for run in runs(signs if "--signs" in sys.argv else letters):
        entry = " " + written(*run)
        if len(line) + len(entry) > 98:
            print(line + " \\")
            line = "       "
        line += entry
    print(line)


if __name__ == "__main__":
    main()
