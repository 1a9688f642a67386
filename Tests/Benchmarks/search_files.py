#!/usr/bin/env python3
"""Builds a very large site once: time, memory, and the largest file of its search index.

Exits with 1 if that file is over the limit.
"""

import argparse
import pathlib
import sys

from usage import is_within, run

FILE_LIMIT = 100  # kB of 1,000 bytes, not compressed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("hoofbeat", help="its binary")
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--jobs", default="2")
    options = parser.parse_args()
    usage = run([options.hoofbeat, "build", "--root", str(options.site),
                 "--output", str(options.output), "--today", "2026-11-21", "--jobs", options.jobs])
    sizes = [(file.stat().st_size, file.name)
             for file in (options.output / "search").rglob("*.json")]
    largest, name = max(sizes)
    print(f"CPU {usage.cpu:.1f} s, wall {usage.wall:.1f} s, peak {usage.memory:.0f} MB;"
          f" index: {sum(size for size, _ in sizes) / 1e6:.1f} MB in {len(sizes)} files")
    sys.exit(0 if is_within(f"Largest file, {name}", largest / 1000, FILE_LIMIT, " kB") else 1)


if __name__ == "__main__":
    main()
