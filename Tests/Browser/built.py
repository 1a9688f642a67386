"""Reads a built site from its folder: its pages, where they stand, and what they point to."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlsplit

# Attributes that hold an address, besides `srcset`.
ADDRESS_ATTRIBUTES = {
    "a": ["href"],
    "area": ["href"],
    "audio": ["src"],
    "embed": ["src"],
    "form": ["action"],
    "iframe": ["src"],
    "image": ["href", "xlink:href"],
    "img": ["src"],
    "input": ["src"],
    "link": ["href"],
    "object": ["data"],
    "script": ["src"],
    "source": ["src"],
    "track": ["src"],
    "use": ["href", "xlink:href"],
    "video": ["src", "poster"],
}
# In bytes. The whole guide on one page takes axe as long as sixty pages, and nothing stands on it
# that is not on the page of a section, too.
LONGEST = 1_000_000

# Values of `property` or `name` whose `content` is an address.
ADDRESS_META = {"og:url", "og:image", "twitter:image"}


@dataclass
class Page:
    file: Path
    # From the root of the server: `/types/vipoma/`.
    address: str
    ids: set[str] = field(default_factory=set)
    # Each as (address, the tag it stands in).
    links: list[tuple[str, str]] = field(default_factory=list)
    # Every element with each of its classes: what the page is made of.
    parts: set[str] = field(default_factory=set)
    canonical: str = ""
    # Where a page that is only a redirect leads.
    redirect: str = ""


class PageReader(HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page = page

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        page = self.page
        if "id" in given:
            page.ids.add(given["id"])
        for name in given.get("class", "").split() or [""]:
            page.parts.add(f"{tag}.{name}" if name else tag)
        found = [given[name] for name in ADDRESS_ATTRIBUTES.get(tag, []) if name in given]
        if "srcset" in given:
            found += [part.split()[0] for part in given["srcset"].split(",") if part.strip()]
        if tag == "meta":
            if (given.get("property") or given.get("name")) in ADDRESS_META:
                found.append(given.get("content", ""))
            if given.get("http-equiv", "").lower() == "refresh":
                page.redirect = re.sub(r"^[^;]*;\s*url=", "", given.get("content", ""), flags=re.I)
                found.append(page.redirect)
        if tag == "link" and given.get("rel") == "canonical":
            page.canonical = given.get("href", "")
        text = self.get_starttag_text() or tag
        page.links += [(address, text) for address in found]


class Site:
    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        home = self.folder / "index.html"
        if not home.is_file():
            raise SystemExit(f"{folder} has no index.html: build the site first")
        # The home page says where the site will be published. Links begin with the path of that
        # address, so the site has to be served under it.
        published = urlsplit(read(home, "/").canonical)
        self.origin = f"{published.scheme}://{published.netloc}" if published.netloc else ""
        self.root = published.path or "/"
        self.pages = [
            read(file, self.address(file)) for file in sorted(self.folder.rglob("*.html"))
        ]

    @property
    def visited(self):
        """The pages that are opened in a browser."""
        return [page for page in self.pages if page.file.stat().st_size <= LONGEST]

    def address(self, file):
        path = quote(file.relative_to(self.folder).as_posix())
        if path == "index.html" or path.endswith("/index.html"):
            path = path[: -len("index.html")]
        return self.root + path

    def sample(self):
        """The fewest pages, roughly, that together hold every part that any page is made of.

        A part is an element with a class, so each template and each component is in the sample,
        whatever they are called.
        """
        chosen, missing = [], set().union(*(page.parts for page in self.visited))
        left = [page for page in self.visited if not page.redirect]
        while missing and left:
            best = max(left, key=lambda page: len(page.parts & missing))
            if not best.parts & missing:
                break
            left.remove(best)
            missing -= best.parts
            chosen.append(best)
        return chosen


def read(file, address):
    page = Page(file, address)
    reader = PageReader(page)
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return page
