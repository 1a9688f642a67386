"""What citations, glossary and tables cost: the same pages with and without them, in turns.

`extra.py HOOFBEAT PLAIN_SITE RICH_SITE WORK_FOLDER`. Exits 1 if they add more than half of the plain
build's CPU time, or if a build needs more than 300 MB.
"""

import os
import shutil
import statistics
import sys

RUNS = 3
CPU_LIMIT = 1.5
MEMORY_LIMIT = 300  # MB of 10^6 bytes


def run(binary, site, output):
    shutil.rmtree(output, ignore_errors=True)
    process = os.posix_spawn(
        binary,
        [binary, "build", "--root", site, "--output", output, "--today", "2026-11-21"],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"{binary} failed on {site}")
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6


binary, plain, rich, work = sys.argv[1:]
figures = {plain: [], rich: []}
for _ in range(RUNS):
    for site in figures:
        figures[site].append(run(binary, site, os.path.join(work, "extra")))
cpu = {site: statistics.median(seconds for seconds, _ in found) for site, found in figures.items()}
peak = max(memory for found in figures.values() for _, memory in found)
ratio = cpu[rich] / cpu[plain]
print(f"plain {cpu[plain]:.2f} s CPU, with citations, glossary and tables {cpu[rich]:.2f} s")
print(f"ratio {ratio:.2f} (limit {CPU_LIMIT}), peak memory {peak:.0f} MB (limit {MEMORY_LIMIT})")
sys.exit(ratio > CPU_LIMIT or peak > MEMORY_LIMIT)
