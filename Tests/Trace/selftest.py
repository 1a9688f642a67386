"""Does Tests/Trace/check.py notice what must not be? `python Tests/Trace/selftest.py`"""

import subprocess
import sys
import tempfile
from pathlib import Path

CHECK = Path(__file__).with_name("check.py")
# Each a line of strace, and whether it is a fault of `build --root /srv/site`.
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


def main():
    for line, is_fault in LINES:
        with tempfile.TemporaryDirectory() as folder:
            call = ["/srv", "build", "--root", "/srv/site"]
            (Path(folder) / "run.call").write_text("".join(part + "\0" for part in call))
            # One call that is fine, since a trace without any is a fault of its own.
            (Path(folder) / "run.trace").write_text(f"7  {LINES[0][0]}\n7  {line}\n")
            done = subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)
            assert done.returncode == (1 if is_fault else 0), (line, done.stdout, done.stderr)
    print(f"ok    {len(LINES)} calls are judged as they should be")


if __name__ == "__main__":
    main()
