"""A running preview of a small site, for tests."""

import re
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 20  # seconds for anything that takes milliseconds on a quiet machine

SETTINGS = """name: Test site
description: A site for a test of the preview.
base-url: https://example.org/guide/
"""


def page(title, body, fields=""):
    description = f"About {title}, in a sentence of the length that a description has."
    return f"---\ntitle: {title}\ndescription: {description}\n{fields}---\n\n{body}"


LONG = "".join(f"## Part {n}\n\nParagraph {n} of a long page.\n\n" for n in range(1, 60))
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">
<rect width="40" height="40" fill="{colour}"/></svg>
"""

FILES = {
    "content/site.yaml": SETTINGS,
    "content/index.md": page("Home", "See [the long page](/long/).\n"),
    "content/long.md": page("A long page", "The first words.\n\n" + LONG, "aliases: [former]\n"),
    "content/picture.md": page("Picture", "![A square of one colour](square.svg)\n"),
    "content/square.svg": DRAWING.format(colour="#123456"),
    "content/static/favicon.svg": DRAWING.format(colour="#0d3b40"),
    "content/static/robots-are-welcome.txt": "yes\n",
    "content/draft.md": page("Unfinished", "To be written.\n", "draft: true\n"),
}


class Preview:
    """`hoofbeat serve` in a folder of its own."""

    def __init__(self, root, process, log, patience=PATIENCE):
        self.root, self.process, self.log = root, process, log
        said = self.wait_for_line("The site is at", patience=patience)
        found = re.search(r"The site is at (http://\S+)", said)
        self.address = found[1]

    def wait_for_line(self, text, after=0, patience=PATIENCE):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            said = self.log.read_text(encoding="utf-8")[after:]
            if text in said and said.endswith("\n"):
                return said
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise AssertionError(f"never said “{text}”, but:\n{said}")

    def said(self):
        return len(self.log.read_text(encoding="utf-8"))

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path, text):
        """As most editors save: a new file that takes the place of the old one."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(file.name + "~")
        beside.write_text(text, encoding="utf-8")
        beside.rename(file)

    def replace(self, path, old, new):
        text = self.read(path)
        assert old in text, f"{path} holds no “{old}”"
        self.write(path, text.replace(old, new))


@contextmanager
def previewed(program, *arguments, files=FILES, root=None):
    """Yields a Preview of these files, or of the files in `root`; ends it as Ctrl-C would."""
    with tempfile.TemporaryDirectory(prefix="hoofbeat-preview-") as folder:
        root = Path(root or folder)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        log = Path(folder) / "preview.log"
        with log.open("wb") as sink:
            process = subprocess.Popen(
                [program, "serve", "--root", str(root), *arguments],
                stdout=sink, stderr=sink, stdin=subprocess.DEVNULL,
            )
        try:
            yield Preview(root, process, log)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                raise AssertionError("the preview does not end") from None
