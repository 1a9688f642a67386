"""What citations, glossary and tables cost: the same pages with and without them, in turns.

`extra.py HOOFBEAT PLAIN_SITE RICH_SITE WORK_FOLDER`. Exits 1 if they add more than half of the plain
build's CPU time, or if a build needs more than 300 MB.
"""

import os
import shutil
import statistics
import sys

from usage import run

RUNS = 3
CPU_LIMIT = 1.5
MEMORY_LIMIT = 300  # MB of 10^6 bytes


def build(binary, site, output):
    shutil.rmtree(output, ignore_errors=True)
    command = [binary, "build", "--root", site, "--output", output, "--today", "2026-11-21"]
    return run(command)


binary, plain, rich, work = sys.argv[1:]
figures = {plain: [], rich: []}
for _ in range(RUNS):
    for site in figures:
        figures[site].append(build(binary, site, os.path.join(work, "extra")))
cpu = {site: statistics.median(usage.cpu for usage in found) for site, found in figures.items()}
peak = max(usage.memory for found in figures.values() for usage in found)
ratio = cpu[rich] / cpu[plain]
print(f"plain {cpu[plain]:.2f} s CPU, with citations, glossary and tables {cpu[rich]:.2f} s")
print(f"ratio {ratio:.2f} (limit {CPU_LIMIT}), peak memory {peak:.0f} MB (limit {MEMORY_LIMIT})")
sys.exit(ratio > CPU_LIMIT or peak > MEMORY_LIMIT)
