"""Does Tests/Trace/check.py notice what must not be? `python Tests/Trace/selftest.py`"""

import subprocess
import sys
import tempfile
from pathlib import Path

CHECK = Path(__file__).with_name("check.py")
BUILD = ["build", "--root", "/srv/site"]
RECORD = ["review", "record", "--root", "/srv/site", "--answers", "/srv/mail/answer.txt"]
REQUEST = ["review", "request", "--root", "/srv/site", "--output", "/srv/pack.html"]
# Each a line of strace, and whether it is a fault of `build`.
LINES = [
    ('openat(AT_FDCWD</srv>, "/srv/site/content/a.md", O_RDONLY) = 3</srv/site/content/a.md>', False),
    ('openat(5</srv/site/content>, "a.md", O_RDONLY) = 3</srv/site/content/a.md>', False),
    ('openat(AT_FDCWD</srv>, "/srv/site/content/l.md", O_RDONLY) = 3</srv/secret>', True),
    ('openat(AT_FDCWD</srv>, "/srv/site/content/l.md", O_RDONLY) = -1 ENOENT (No such file)', False),
    ('openat(AT_FDCWD</srv>, "/srv/site/notes.txt", O_RDONLY) = 3</srv/site/notes.txt>', True),
    ('openat(AT_FDCWD</srv>, "/srv/site", O_RDONLY|O_DIRECTORY) = 3</srv/site>', False),
    ('openat(4</srv/site/public>, ".x", O_WRONLY|O_CREAT, 0644) = 3</srv/site/public/.x>', False),
    ('openat(4</srv/site/public>, "l/x", O_WRONLY|O_CREAT, 0644) = 3</srv/x>', True),
    ('renameat(4</srv/site/public>, ".x", 4</srv/site/public>, "x") = 0', False),
    ('renameat(4</srv/site/public>, ".x", 6</srv/site>, "x") = 0', True),
    ('unlinkat(6</srv>, "x", 0) = 0', True),
    ('unlink("/srv/site/public/../x") = 0', True),
    ('unlink("/srv/site/public/\\303\\244") = 0', False),
    ('mkdir("/srv/site/public-2", 0755) = 0', True),
    ('mkdir("/srv/site/content/x", 0755) = 0', True),
    ('mkdir("/srv/other", 0755 <unfinished ...>\n7  <... mkdir resumed>) = 0', True),
    ('openat(AT_FDCWD</srv>, "/srv/l", O_RDONLY|O_DIRECTORY) = 3</other>', True),
    ('symlink("/etc", "/srv/site/public/l") = 0', False),
    ('symlink("/srv/site/public/l", "/etc/l") = 0', True),
    ('execve("/usr/bin/hoofbeat", ["hoofbeat"], 0x7ffd /* 9 vars */) = 0', False),
]
# The same of other commands.
OTHERS = [
    (RECORD, 'openat(9</srv/mail>, "answer.txt", O_RDONLY) = 3</srv/mail/answer.txt>', False),
    (RECORD, 'openat(9</srv/mail>, "other.txt", O_RDONLY) = 3</srv/mail/other.txt>', True),
    (RECORD, 'openat(9</srv/site/content/data/reviews>, "a.yaml", O_WRONLY|O_CREAT|O_EXCL, 0644) '
     "= 3</srv/site/content/data/reviews/a.yaml>", False),
    (RECORD, 'openat(9</srv/site/content/data>, "signs.yaml", O_WRONLY|O_TRUNC, 0644) '
     "= 3</srv/site/content/data/signs.yaml>", True),
    (BUILD, 'openat(9</srv/mail>, "answer.txt", O_RDONLY) = 3</srv/mail/answer.txt>', True),
    (REQUEST, 'openat(8</srv>, "pack.html", O_WRONLY|O_CREAT, 0644) = 9</srv/pack.html>', False),
    (REQUEST, 'openat(8</srv>, "other.html", O_WRONLY|O_CREAT, 0644) = 9</srv/other.html>', True),
    (REQUEST, 'mkdir("/tmp/hoofbeat-a1B2c3", 0700) = 0\n'
     '7  openat(AT_FDCWD</srv>, "/tmp/hoofbeat-a1B2c3/x", O_WRONLY|O_CREAT, 0600) '
     "= 3</tmp/hoofbeat-a1B2c3/x>\n"
     '7  chmod("/proc/self/fd/3", 0755) = 0', False),
    (REQUEST, 'openat(AT_FDCWD</srv>, "/tmp/hoofbeat-a1B2c3/x", O_WRONLY|O_CREAT, 0600) '
     "= 3</tmp/hoofbeat-a1B2c3/x>", True),
    (REQUEST, 'openat(AT_FDCWD</srv>, "/srv/site/.git/HEAD", O_RDONLY) = 3</srv/site/.git/HEAD>',
     False),
    (BUILD, 'openat(AT_FDCWD</srv>, "/srv/site/.git/HEAD", O_RDONLY) = 3</srv/site/.git/HEAD>',
     True),
    (REQUEST, 'openat(AT_FDCWD</srv>, "/srv/tool", O_RDONLY) = 3</srv/tool>', True),
    (REQUEST, 'execve("/srv/tool", ["tool"], 0x7ffd /* 9 vars */) = 0\n'
     '7  openat(AT_FDCWD</srv>, "/srv/tool", O_RDONLY) = 3</srv/tool>', False),
    (BUILD, 'chmod("/proc/self/fd/3", 0755) = 0', True),
]


def main():
    cases = [(BUILD, *line) for line in LINES] + OTHERS
    for command, line, is_fault in cases:
        with tempfile.TemporaryDirectory() as folder:
            call = ["/srv", *command]
            (Path(folder) / "run.call").write_text("".join(part + "\0" for part in call))
            # One call that is fine, since a trace without any is a fault of its own.
            (Path(folder) / "run.trace").write_text(f"7  {LINES[0][0]}\n7  {line}\n")
            done = subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)
            assert done.returncode == (1 if is_fault else 0), (line, done.stdout, done.stderr)
    print(f"ok    {len(cases)} calls are judged as they should be")


if __name__ == "__main__":
    main()
