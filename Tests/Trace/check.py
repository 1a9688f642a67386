"""Did the program touch a file that is none of its business? `python Tests/Trace/check.py FOLDER`

FOLDER holds what Tests/Trace/hoofbeat.sh left. For each run of the program:

- It may make, write, rename and remove files in its output folder alone (by default public/ in the
  root), in the root's .hoofbeat/, for `new`, where it was told to begin something, for `vscode`, in
  the root's .vscode/, for `moved`, below content/, and, for `review`, the file that is asked for and
  content/data/reviews/.
- It may read below content/, the output, .hoofbeat/ and, for `serve`, the program's own source;
  files that an option names; and what belongs to the system. For `review request`, Git may read
  its repository and settings. What counts is the file that was opened, not the name that led there.
- A folder that it has made below the system's temporary one is its own, and so are the programs
  that it starts.
- It may make the folders on the way to what it writes and hold them open, by the names that it was
  given.

With --within FOLDER..., one trace of other programs instead: `check.py --within /tmp TRACE` says
what was made, written, renamed or removed elsewhere.
"""

import argparse
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

CALL = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+|\?)(?:<(.*)>)?(?: .*)?$")
UNFINISHED = re.compile(r"^(\d+)\s+(.*) <unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+)\s+<\.\.\. \w+ resumed>(.*)$")
# A path relative to an open folder, or a path alone.
PATH = re.compile(r'(?:(AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
HERE = re.compile(r"AT_FDCWD<([^>]*)>")
WRITING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)")
CHANGES = {
    "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link",
    "linkat", "symlink", "symlinkat", "truncate", "mknod", "mknodat", "chmod", "fchmodat", "chown",
    "lchown", "fchownat", "utime", "utimes", "utimensat", "futimesat", "setxattr", "lsetxattr",
    "removexattr", "lremovexattr", "mount", "umount2", "pivot_root", "chroot", "swapon", "acct",
    "creat",
}
OPENS = {"open", "openat", "openat2"}
# Where the system keeps what every program reads: libraries, time zones, its own state.
SYSTEM = ["/dev", "/etc", "/lib", "/lib64", "/opt", "/proc", "/sys", "/usr"]
ANYBODY = ["/dev/null", "/dev/tty"]
OWN_SOURCE = ["Package.swift", "Sources", "templates"]
# What a person names for the program to read.
READ_OPTIONS = ["--addresses", "--answers", "--compare", "--signers", "--site"]
# How a folder is made that nobody else can enter, and a program started.
OWN_FOLDER = re.compile(r'mkdir(?:at)?\((?:AT_FDCWD<[^>]*>, )?"([^"]*/hoofbeat-\w{6})", 0700\)')
OPEN_FILE = re.compile(r"/proc/self/fd/(\d+)")
STARTED = re.compile(r'execve\("([^"]*)"')


@dataclass
class Access:
    path: str
    writes: bool
    line: str
    # For a folder that is only made or held open, the name by which that was done.
    held_as: str = ""


def unescape(text):
    """strace writes bytes beyond ASCII as octal numbers."""
    raw = re.sub(rb"\\([0-7]{1,3})", lambda found: bytes([int(found[1], 8) & 255]), text.encode())
    return os.fsdecode(re.sub(rb"\\(.)", rb"\1", raw))


def calls(text):
    """Whole calls; one that another thread interrupted stands in two lines."""
    begun = {}
    for line in text.splitlines():
        if found := UNFINISHED.match(line):
            begun[found[1]] = found[2]
        elif found := RESUMED.match(line):
            yield f"{found[1]} {begun.pop(found[1], '')}{found[2]}"
        else:
            yield line


def accesses(text, start):
    """Every file that was opened or changed with success."""
    # Where each process is; strace tells it with some calls only.
    folders = {}
    # What each process holds open, by its number; some programs change that by its name in /proc.
    held_open = {}
    for line in calls(text):
        process = line.split(None, 1)[0]
        if here := HERE.search(line):
            folders[process] = unescape(here[1])
        folder = folders.get(process, start)
        found = CALL.match(line)
        if not found or found[3] == "?" or int(found[3]) < 0:
            continue
        name, arguments, opened = found[1], found[2], found[4]
        if name in OPENS:
            held_open[process, found[3]] = unescape(opened or "")
            held = ""
            if "O_DIRECTORY" in arguments and (path := PATH.search(arguments)):
                held = os.path.join(unescape(path[2] or "") or folder, unescape(path[3]))
            yield Access(unescape(opened or ""), bool(WRITING.search(arguments)), line, held)
        elif name in CHANGES:
            paths = PATH.findall(arguments)
            if name.startswith("symlink"):
                # What a link leads to is not touched when it is made.
                paths = paths[-1:]
            elif name == "mount":
                # What is mounted, the place, and options.
                paths = paths[1:2]
            for _, base, path in paths:
                whole = os.path.join(unescape(base) or folder, unescape(path))
                if number := OPEN_FILE.fullmatch(whole):
                    whole = held_open.get((process, number[1]), whole)
                held = whole if name.startswith("mkdir") else ""
                yield Access(os.path.normpath(whole), True, line, held)


def is_below(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


class Call:
    """How the program was called, and what that allows."""

    def __init__(self, file):
        self.folder, *arguments = file.read_text(errors="surrogateescape").split("\0")[:-1]
        options = dict(zip(arguments, arguments[1:]))
        root = self.real(options.get("--root", "."))
        written = options.get("--output", f"{root}/public")
        output = self.real(written)
        self.writable = [f"{root}/.hoofbeat", *ANYBODY]
        self.readable = [f"{root}/content", f"{root}/.hoofbeat", output, *SYSTEM]
        named = [self.real(options[one]) for one in READ_OPTIONS if one in options]
        self.readable += named
        # A folder is looked at to find what is in it.
        self.listed = {root, *map(os.path.dirname, named)}
        command = arguments[0] if arguments else ""
        if command == "build":
            self.writable.append(output)
        elif command == "new":
            written = f"{root}/content" if arguments[1:2] == ["page"] else next(
                (one for one in arguments[2:] if not one.startswith("-")), ".")
            self.writable.append(self.real(written))
            self.readable += self.writable
        elif command == "strings":
            written = f"{root}/content/data/strings"
            self.writable.append(written)
        elif command == "vscode":
            written = f"{root}/.vscode"
            self.writable.append(written)
            self.readable.append(written)
        elif command == "moved":
            written = f"{root}/content"
            self.writable.append(written)
        elif arguments[:2] == ["review", "record"]:
            written = f"{root}/content/data/reviews"
            self.writable.append(written)
        elif arguments[:2] == ["review", "request"]:
            self.request(root, options)
        elif command == "search":
            self.readable.append(f"{root}/public")
        elif command == "serve":
            self.readable += [f"{root}/{name}" for name in OWN_SOURCE]
        self.way = set(ways_to(os.path.join(self.folder, written)))

    def request(self, root, options):
        """A pack is written as HTML and as a document, and Git is asked for a revision."""
        pack = self.real(options.get("--output", "review.html"))
        self.writable += [pack, os.path.splitext(pack)[0] + ".docx"]
        home = os.path.expanduser("~")
        self.readable += [f"{root}/.git", f"{home}/.gitconfig", f"{home}/.config/git"]
        self.listed.add(os.path.dirname(pack))

    def own(self, text):
        """Takes in what the run has made or started, which is its own."""
        for line in calls(text):
            if not line.endswith(" = 0"):
                continue
            if made := OWN_FOLDER.search(line):
                if os.path.dirname(made[1]) in (tempfile.gettempdir(), os.path.realpath("/tmp")):
                    self.writable.append(made[1])
                    self.readable.append(made[1])
            elif started := STARTED.search(line):
                self.readable.append(os.path.join(self.folder, started[1]))

    def real(self, path):
        path = os.path.join(self.folder, path)
        # The folder of a test is gone; that above it may be a link, as /tmp is on macOS.
        return os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path)) \
            if os.path.basename(path) not in ("", ".", "..") else os.path.realpath(path)

    def allows(self, access):
        if access.held_as in self.way:
            return True
        if access.writes:
            return is_below(access.path, self.writable)
        return access.path in self.listed or is_below(access.path, self.readable)


def ways_to(path):
    """The path and every folder above it, as they are written."""
    while path and path != "/":
        yield path
        path = path.rstrip("/").rpartition("/")[0]


def check_runs(folder):
    runs = sorted(folder.glob("*.call"))
    seen = 0
    for file in runs:
        trace = file.with_suffix(".trace")
        if not trace.is_file():
            yield f"{file}: there is no trace"
            continue
        call = Call(file)
        text = trace.read_text(errors="surrogateescape")
        call.own(text)
        for access in accesses(text, call.folder):
            seen += 1
            if not call.allows(access):
                what = "changes" if access.writes else "reads"
                yield f"{file.stem}: {what} {access.path}: {access.line.strip()}"
    print(f"{len(runs)} runs of the program, {seen} files opened or changed")
    if not runs or not seen:
        yield "nothing was traced"


def check_trace(file, folders):
    allowed = [os.path.realpath(folder) for folder in folders] + ANYBODY
    seen = 0
    with open(file, errors="surrogateescape") as lines:
        for access in accesses(lines.read(), os.getcwd()):
            if not access.writes:
                continue
            seen += 1
            # A change by name is followed as far as the folder still exists.
            real = os.path.join(os.path.realpath(os.path.dirname(access.path)),
                                os.path.basename(access.path))
            if not is_below(access.path, allowed) and not is_below(real, allowed):
                yield f"changes {access.path}: {access.line.strip()}"
    print(f"{seen} files written or changed")
    if not seen:
        yield "nothing was traced"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("trace", type=Path)
    parser.add_argument("--within", nargs="+", default=[])
    given = parser.parse_args()
    if given.within:
        faults = list(check_trace(given.trace, given.within))
    else:
        faults = list(check_runs(given.trace))
    print(*faults, sep="\n", end="\n" if faults else "")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
