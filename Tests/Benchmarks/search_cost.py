#!/usr/bin/env python3
"""What the search index costs to build: with it, without it, and cmark alone, in turns; then Pagefind.

The index is the difference of two builds. What else the machine does only ever adds to a time, so the
least time of several runs counts, and the most memory.

The folder given with --work holds site/, without search, and searched/, the same pages with it.
Leaves output-searched/ and output-pagefind/ there. Exits with 1 if the index is over a limit.
"""

import argparse
import pathlib
import shutil
import sys

import pagefind_bin

from usage import Usage, is_within, run

CPU_LIMIT = 2.0  # times the CPU time of cmark
MEMORY_LIMIT = 200  # MB more than without search
PAGEFIND_LIMIT = 1 / 20  # of Pagefind's CPU time
BUILDS_IN_RUN = 3


def pagefind(site, output):
    """Its advice is to leave out navigation, and what is not the text of the page itself."""
    return [str(pagefind_bin.get_executable()), "--site", str(site), "--output-path", str(output),
            "--root-selector", "main", "--exclude-selectors", "nav, .notes, .page-end", "--silent"]


def copy_pages(content, output, folder):
    """The pages of the content as they were built, without lists and volumes, which repeat them."""
    for file in content.rglob("*.md"):
        path = file.relative_to(content).with_suffix("")
        path = (path.parent if path.name == "index" else path) / "index.html"
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(output / path, folder / path)


def size(folder):
    """Megabytes and files."""
    files = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return f"{sum(files) / 1e6:9.1f}{len(files):9}"


def row(name, usage, disk=""):
    print(f"{name:24}{usage.cpu:9.2f}{usage.wall:9.2f}{usage.memory:9.0f}{disk}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--hoofbeat", required=True, help="its binary")
    parser.add_argument("--baseline", required=True, help="the C program")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", default="2")
    options = parser.parse_args()
    work = options.work
    plain, searched, pages, found = (
        work / f"output-{name}" for name in ("plain", "searched", "pages", "pagefind"))

    def build(site, output):
        shutil.rmtree(output, ignore_errors=True)
        return run([options.hoofbeat, "build", "--root", str(work / site), "--output", str(output),
                    "--today", "2026-11-21", "--base-url", "https://example.org/",
                    "--jobs", options.jobs])

    def least(usages):
        cpu, wall, memory = zip(*usages)
        return Usage(min(cpu), min(wall), max(memory))

    builds, others = [], []
    for _ in range(options.runs * BUILDS_IN_RUN):
        builds.append((build("site", plain), build("searched", searched),
                       run([options.baseline, str(work / "searched/content"), "-", options.jobs])))
    copy_pages(work / "searched/content", searched, pages)
    for _ in range(options.runs):
        shutil.rmtree(found, ignore_errors=True)
        others.append(run(pagefind(pages, found), {"RAYON_NUM_THREADS": options.jobs}))
    shutil.rmtree(plain)
    shutil.rmtree(pages)
    without, whole, cmark = map(least, zip(*builds))
    other = least(others)
    added = Usage(*(more - less for more, less in zip(whole, without)))

    print(f"{'':24}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'disk MB':>9}{'files':>9}")
    row("Hoofbeat without search", without)
    row("Hoofbeat with search", whole)
    row("  what search adds", added, size(searched / "search/parts"))
    row("cmark, nothing written", cmark)
    row("Pagefind", other, size(found))
    print()
    verdicts = [
        is_within("CPU of the index / CPU of cmark", added.cpu / cmark.cpu, CPU_LIMIT),
        is_within("Memory that the index adds", added.memory, MEMORY_LIMIT, " MB"),
        is_within("CPU of the index / CPU of Pagefind", added.cpu / other.cpu, PAGEFIND_LIMIT),
    ]
    print(f"Pagefind takes {other.cpu / added.cpu:.1f} times the CPU.")
    sys.exit(0 if all(verdicts) else 1)


if __name__ == "__main__":
    main()
