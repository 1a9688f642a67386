"""Is every site below a folder sound? `python Tests/Fuzz/judge.py FOLDER`

FOLDER holds one built site per folder. Each page must parse without a repair (HTML standard,
13.2), no id may stand twice, every link and fragment that leads to the site must resolve, and XML and
JSON must parse. Prints each fault as one line of JSON: site, file, code, message.
"""

import argparse
import concurrent.futures
import json
import os
import sys
import xml.etree.ElementTree
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Browser"))
from built import Site  # noqa: E402
from links import addresses  # noqa: E402

TEXTS = {".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".webmanifest"}


def judge(folder):
    site = Site(folder)
    for file in sorted(folder.rglob("*")):
        if not file.is_file():
            continue
        name = file.relative_to(folder).as_posix()
        try:
            for code, message in judge_file(file):
                yield name, code, message
        except ValueError as error:
            yield name, "malformed", str(error)
    yield from dead_links(site, folder)


def judge_file(file):
    if file.suffix in TEXTS or not file.suffix:
        file.read_bytes().decode("utf-8")
    if file.suffix == ".html":
        yield from judge_page(file)
    elif file.suffix == ".json":
        json.loads(file.read_bytes())
    elif file.suffix in (".xml", ".svg"):
        try:
            xml.etree.ElementTree.parse(file)
        except xml.etree.ElementTree.ParseError as error:
            yield "xml", str(error)


def judge_page(file):
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(file.read_bytes())
    for (line, column), code, data in parser.errors:
        yield "repair", f"{line}:{column} {code} {json.dumps(data)}"
    ids = Counter()
    for element in tree.iter():
        for name, value in element.attrib.items():
            if name == "id":
                ids[value] += 1
                if not value or any(letter.isspace() for letter in value):
                    yield "id", f"the id {value!r} is no word"
            elif str(name).startswith("on"):
                yield "script", f"{element.tag} has {name}"
            elif urlsplit(value.strip()).scheme.lower() in ("javascript", "vbscript"):
                yield "script", f"{element.tag} has {name}={value}"
    for value, count in ids.items():
        if count > 1:
            yield "id", f"the id {value} stands {count} times"


def dead_links(site, folder):
    ids = {page.address: page.ids for page in site.pages}
    files = {site.address(file) for file in folder.rglob("*") if file.is_file()}
    origin = site.origin or "https://origin.invalid"
    for where, base, address, markup in addresses(site):
        target, fragment = urldefrag(urljoin(origin + base, address))
        if not (target + "/").startswith(origin + "/"):
            continue
        path = urlsplit(target).path
        if path not in files:
            yield where, "link", f"{address} leads to nothing, in {markup}"
            continue
        anchor = unquote(fragment.split(":~:")[0])
        if anchor and anchor != "top" and path in ids and anchor not in ids[path]:
            yield where, "anchor", f"{address} is not on that page, in {markup}"


def report(folder):
    return [
        json.dumps({"site": folder.name, "file": file, "code": code, "message": message})
        for file, code, message in judge(folder)
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folders = sorted(path for path in parser.parse_args().folder.iterdir() if path.is_dir())
    if not folders:
        sys.exit("there is no site to judge")
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for lines in pool.map(report, folders):
            print(*lines, sep="\n", end="\n" if lines else "")


if __name__ == "__main__":
    main()
