"""Runs a command as a whole process and says what it needed."""

import os
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Usage(NamedTuple):
    cpu: float  # seconds, user and system
    wall: float  # seconds
    memory: float  # MB of 10^6 bytes, at the peak


def run(command, environment=None):
    """wait4 counts the children of the process too, and the start of a runtime. Ends all if it fails."""
    with tempfile.TemporaryFile() as log:
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=log, stderr=log, env={**os.environ, **(environment or {})})
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            log.seek(0)
            sys.exit(f"{' '.join(command)} failed with {process.returncode}:\n"
                     + log.read().decode(errors="replace")[-3000:])
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * unit / 1e6)


def is_within(what, value, limit, unit=""):
    verdict = "within" if value <= limit else "OVER"
    print(f"{what}: {value:.2f}{unit}, {verdict} the limit of {limit}{unit}")
    return value <= limit
