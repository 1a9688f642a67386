"""Do a site's files fit the schemas that `hoofbeat vscode` wrote? `python Tests/Editor/schemas.py SITE`

Reads .vscode/settings.json of the site as VS Code does, and judges every file that it names, and the
front matter of every page. With --schemas FOLDER, the .vscode of another folder. Prints one line for
each fault, and ends with 1 if there is any.
"""

import argparse
import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Reads texts, numbers and so on as YAML 1.2 does, and so the extension of VS Code: `yes` is a
    text, and so is a day."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$|^0o[0-7]+$|^0x[0-9a-fA-F]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))
# `08` is a number in YAML 1.2, and an octal one that cannot be in 1.1.
Loader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node).lstrip("+"), 10))


def front_matter(text):
    head = text.split("\n---", 1)[0]
    return head.removeprefix("\ufeff").removeprefix("---")


def faults(schema, text):
    value = yaml.load(text, Loader)
    for error in jsonschema.Draft7Validator(schema).iter_errors(value):
        place = "/".join(str(part) for part in error.absolute_path)
        yield f"{place}: {error.message[:200]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--schemas", type=Path, help="the folder that holds .vscode/")
    arguments = parser.parse_args()
    root = arguments.schemas or arguments.site
    settings = json.loads((root / ".vscode/settings.json").read_text())
    judged = {}
    for path, files in settings["yaml.schemas"].items():
        for file in sorted(arguments.site.glob(files)):
            judged[file] = (path, file.read_text())
    for file in sorted(arguments.site.glob("content/**/*.md")):
        if file.relative_to(arguments.site).parts[1] not in ("static", "data"):
            judged[file] = (".vscode/hoofbeat/front-matter.schema.json", front_matter(file.read_text()))
    found = 0
    for file, (path, text) in judged.items():
        schema = json.loads((root / path).read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        for fault in faults(schema, text):
            found += 1
            print(f"{file.relative_to(arguments.site)}: {fault}")
    print(f"{len(judged)} files judged, {found} faults.", file=sys.stderr)
    return 1 if found or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
