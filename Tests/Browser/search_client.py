"""The search's script is small, and a type checker agrees with it."""

import shutil
import subprocess
from pathlib import Path

from search_guide import Checks
from weight import compressed

LIMIT = 8_500
OPTIONS = "--checkJs --allowJs --noEmit --strict --target es2022 --lib es2022,dom,dom.iterable"


async def check(guide):
    checks = Checks("script")
    size = compressed(published(guide))
    print(f"search: the script weighs {size} bytes")
    checks.expect("weight", size <= LIMIT, f"{size} bytes, at most {LIMIT}")
    if shutil.which("tsc"):
        done = subprocess.run(
            ["tsc", *OPTIONS.split(), guide.source], capture_output=True, text=True
        )
        checks.equal("types", done.stdout, "")
    else:
        print("search: no TypeScript on this machine, so the types are not checked")
    return checks.found


def published(guide):
    path = guide.script.removeprefix(guide.server + guide.site.root)
    return Path(guide.site.folder, path)
