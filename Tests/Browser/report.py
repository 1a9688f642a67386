"""Counts what passed and prints what failed."""

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Content"))
from applies import does_not_apply  # noqa: E402, F401


@dataclass(frozen=True)
class Failure:
    page: str
    rule: str
    detail: str
    markup: str = ""

    def text(self, others):
        """`others` is how many other pages have the same fault."""
        lines = [f"{self.page}: {self.rule}: {self.detail}"]
        if self.markup:
            lines.append("    " + " ".join(self.markup.split())[:400])
        if others:
            lines.append(f"    and the same on {others} other page{'s' if others > 1 else ''}")
        return "\n".join(lines)


@dataclass
class Report:
    failures: list[Failure] = field(default_factory=list)
    passed: int = 0
    failed: int = 0

    def add(self, check, checked, failures, seconds, *, without=""):
        """Takes what one check found. A page passes a check if nothing failed on it.

        `checked` are the pages that the check looked at: if there are none, that is a failure,
        since a check that looks at nothing would pass for ever. `without` says why a site may have
        none.
        """
        if without and not checked and not failures:
            return does_not_apply(check, without)
        unique = list(dict.fromkeys(failures))
        if not checked:
            unique.append(Failure("(site)", check, "nothing was checked"))
        bad = {failure.page for failure in unique}
        self.failures += unique
        self.failed += len(bad)
        self.passed += len(set(checked) - bad)
        same = {}
        for failure in unique:
            same.setdefault((failure.rule, failure.detail, failure.markup), []).append(failure)
        for first, *others in same.values():
            print(first.text(len(others)))
        verdict = f"{len(bad)} failed" if bad else "ok"
        print(f"{check}: {len(set(checked))} checked, {verdict} ({seconds:.0f} s)", flush=True)

    def close(self):
        """Prints the closing line and ends the program."""
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


class Clock:
    """Seconds since it was made."""

    def __init__(self):
        self.start = time.monotonic()

    @property
    def seconds(self):
        return time.monotonic() - self.start
