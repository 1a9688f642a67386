"""Do two folders hold pages of the same structure? `python Tests/Browser/hostile.py A B`

A test renders pages with harmless text to A and the same pages with hostile text to B. Read as a
browser reads it, each page must have the same start tags with the same attributes in the same
order: if text has become markup, they differ. Exits with 1 and says where. With one folder, prints
each page's elements and attributes as JSON, one page per line.
"""

import argparse
import json
import sys
from itertools import zip_longest
from pathlib import Path

import html5lib


def tags(file):
    """Every start tag in document order, as the element's name and its attributes' names."""
    with open(file, "rb") as data:
        document = html5lib.parse(data, treebuilder="etree", namespaceHTMLElements=False)
    return [
        (element.tag, *sorted(map(str, element.attrib)))
        # A comment's tag is a function.
        for element in document.iter()
        if isinstance(element.tag, str)
    ]


def inventory(file):
    found = set()
    for name, *attributes in tags(file):
        found.add(name)
        found.update(f"{name}@{attribute}" for attribute in attributes)
    return sorted(found)


def pages(folder):
    found = {file.relative_to(folder): file for file in sorted(Path(folder).rglob("*.html"))}
    if not found:
        sys.exit(f"{folder} holds no .html file")
    return found


def written(tag):
    return "<" + " ".join(tag) + ">" if tag else "the end"


def differences(harmless, hostile):
    left, right = pages(harmless), pages(hostile)
    for name in sorted(left.keys() ^ right.keys()):
        yield f"{name}: only in {harmless if name in left else hostile}"
    for name in sorted(left.keys() & right.keys()):
        for number, (one, other) in enumerate(zip_longest(tags(left[name]), tags(right[name]))):
            if one != other:
                yield f"{name}: start tag {number + 1} is {written(one)}, then {written(other)}"
                break


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("other", type=Path, nargs="?")
    given = parser.parse_args()
    if given.other:
        found = list(differences(given.folder, given.other))
        print(*found, sep="\n", end="\n" if found else "")
        sys.exit(1 if found else 0)
    for name, file in pages(given.folder).items():
        print(json.dumps({"page": str(name), "found": inventory(file)}))


if __name__ == "__main__":
    main()
