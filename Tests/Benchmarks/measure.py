#!/usr/bin/env python3
"""Runs the candidates one after the other, several times, and prints what they needed.

Taking turns spreads what else the machine does over all of them; the median drops what is left.
Exits with 1 if Hoofbeat is over a limit, or if anything fails.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys

from usage import is_within, run

CPU_LIMIT = 4.0  # times the CPU time of the C program
MEMORY_LIMIT = 300  # MB


class Candidate:
    def __init__(self, name, command, output, environment=None):
        self.name, self.command, self.output = name, command, output
        self.environment = environment
        self.first, self.second = [], []  # the usage of each run

    def clear(self):
        shutil.rmtree(self.output, ignore_errors=True)

    def measure(self, pages):
        self.clear()
        self.first.append(run(self.command, self.environment))
        # Nobody is fast by leaving pages out.
        written = sum(1 for _ in self.output.rglob("index.html"))
        if written < pages:
            sys.exit(f"{self.name} wrote {written} of {pages} pages")
        self.second.append(run(self.command, self.environment))
        self.clear()


def median(runs):
    return [statistics.median(column) for column in zip(*runs)]


def print_table(candidates):
    print(f"\n{'':14}{'first build':^27}   {'nothing changed':^27}")
    print(" " * 14 + "   ".join([f"{'CPU s':>9}{'wall s':>9}{'peak MB':>9}"] * 2))
    for candidate in candidates:
        cells = "   ".join(
            f"{cpu:9.2f}{wall:9.2f}{memory:9.0f}"
            for cpu, wall, memory in (median(candidate.first), median(candidate.second)))
        print(f"{candidate.name:14}{cells}")
    print()


def print_stages(hoofbeat):
    """A run of its own, since looking at the clock costs something too."""
    hoofbeat.clear()
    run = subprocess.run(hoofbeat.command + ["--timings"], stdout=subprocess.DEVNULL,
                         stderr=subprocess.PIPE, text=True)
    print("\nStages of one more first build:\n" + run.stderr.rstrip())
    hoofbeat.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=pathlib.Path, required=True, help="folder with site/")
    parser.add_argument("--hoofbeat", required=True, help="its binary")
    parser.add_argument("--baseline", required=True, help="the C program")
    parser.add_argument("--hugo", help="its binary; then there is also hugo/ in the folder")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", default="2")
    options = parser.parse_args()
    work, jobs = options.work, options.jobs
    pages = sum(1 for _ in (work / "site/content").rglob("*.md"))

    def output(name):
        return work / f"output-{name}"

    hoofbeat = Candidate("Hoofbeat", [
        options.hoofbeat, "build", "--root", str(work / "site"), "--output", str(output("hoofbeat")),
        "--today", "2026-11-21", "--base-url", "https://example.org/", "--jobs", jobs,
    ], output("hoofbeat"))
    baseline = Candidate("C, libcmark", [
        options.baseline, str(work / "site/content"), str(output("c")), jobs,
    ], output("c"))
    candidates = [hoofbeat, baseline]
    if options.hugo:
        candidates.append(Candidate("Hugo", [
            options.hugo, "--source", str(work / "hugo"), "--destination", str(output("hugo")),
            "--noBuildLock", "--quiet",
        ], output("hugo"), {"GOMAXPROCS": jobs, "HUGO_CACHEDIR": str(work / "hugo-cache")}))

    print(f"{pages} pages, {jobs} jobs, medians of {options.runs} runs")
    for _ in range(options.runs):
        for candidate in candidates:
            candidate.measure(pages)
    print_table(candidates)
    ratio = median(hoofbeat.first)[0] / median(baseline.first)[0]
    peak = max(memory for _, _, memory in hoofbeat.first + hoofbeat.second)
    verdicts = [  # a list, so that both are printed
        is_within("CPU of Hoofbeat / CPU of C", ratio, CPU_LIMIT),
        is_within("Highest peak memory of Hoofbeat", peak, MEMORY_LIMIT, " MB"),
    ]
    if options.hugo:
        print(f"CPU of Hugo / CPU of C: {median(candidates[2].first)[0] / median(baseline.first)[0]:.2f}")
    print_stages(hoofbeat)
    sys.exit(0 if all(verdicts) else 1)


if __name__ == "__main__":
    main()
