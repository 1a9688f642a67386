"""What of `make test` does not apply to this guide: `python Tests/Content/applies.py LIST`

Checks that find nothing to look at say so by name and add a line to the file LIST, which the
environment names as HOOFBEAT_NOT_APPLIED. This prints them all. A guide in which every check has
something to look at says so in content/data/checks.yaml, `all-apply: true`; then any line is a fault,
since a check that looks at nothing would pass for ever.
"""

import os
import sys
from pathlib import Path

import yaml

CONTENT = Path(__file__).resolve().parents[2] / "content"


def does_not_apply(check, reason):
    print(f"{check}: does not apply: {reason}", flush=True)
    if os.environ.get("HOOFBEAT_NOT_APPLIED"):
        with open(os.environ["HOOFBEAT_NOT_APPLIED"], "a", encoding="utf-8") as file:
            file.write(f"{check}: {reason}\n")


def verdict(file, content):
    """The exit code for a list of what did not apply to a guide."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for line in dict.fromkeys(lines):
        print(f"does not apply: {line}")
    checks = content / "data/checks.yaml"
    wanted = yaml.safe_load(checks.read_text(encoding="utf-8")) if checks.is_file() else None
    if not lines:
        print("Every check had something to look at.")
    elif (wanted or {}).get("all-apply"):
        print("content/data/checks.yaml says that every check applies to this guide.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(verdict(Path(sys.argv[1]), CONTENT))
