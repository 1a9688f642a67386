#!/usr/bin/env python3
"""Makes a small Hugo site of the pages that generate.py wrote: hugo_site.py SITE OUTPUT

Hugo is left all it can be: links are rewritten beforehand instead of looked up and checked, there
is no search, and the layouts are the least that shows a page with its navigation.
"""

import pathlib
import re
import shutil
import sys

CONFIG = """baseURL = "https://example.org/"
title = "Ten thousand pages"
disableKinds = ["taxonomy", "term", "RSS"]
buildFuture = true
"""

LAYOUTS = {
    "baseof.html": """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head>
<body>
{{ block "navigation" . }}{{ end }}
<main><h1>{{ .Title }}</h1>
{{ .Content }}
{{ block "list" . }}{{ end }}
</main>
</body>
</html>
""",
    "single.html": """{{ define "navigation" }}<nav><ul>
{{ range first 40 .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></nav>{{ end }}
""",
    "list.html": """{{ define "list" }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
""",
    "home.html": """{{ define "list" }}<ul>
{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
""",
}

LINK = re.compile(r"\]\(([^()#:]+?)(\.md|\.svg|\.png)(#[a-z-]+)?\)")


def convert(text, is_index):
    # page.md becomes page/index.html: its links start one folder deeper, those of an index do not.
    up = "" if is_index else "../"

    def rewrite(match):
        path, ending, anchor = match.groups()
        if ending != ".md":
            return f"]({up}{path}{ending})"
        return f"]({up}{path.removesuffix('index')}".rstrip("/") + f"/{anchor or ''})"

    return LINK.sub(rewrite, text).replace("\norder: ", "\nweight: ", 1)


def main():
    source, output = map(pathlib.Path, sys.argv[1:3])
    for name, text in LAYOUTS.items():
        (output / "layouts/_default").mkdir(parents=True, exist_ok=True)
        (output / "layouts/_default" / name).write_text(text)
    (output / "hugo.toml").write_text(CONFIG)
    for file in (source / "content").rglob("*"):
        is_index = file.name == "index.md"
        target = output / file.relative_to(source).with_name("_index.md" if is_index else file.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".md":
            target.write_text(convert(file.read_text(), is_index))
        elif file.suffix in (".svg", ".png"):
            shutil.copy(file, target)


if __name__ == "__main__":
    main()
