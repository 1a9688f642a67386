#!/usr/bin/env bash
# Says when code of a branch is about to be compiled and run that was not built here before: reading
# somebody's pull request should not mean running it unawares. The branches are noted in FOLDER:
# trust.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

known=$1/branches-built
# Without git, or outside of a repository, there is nothing to compare.
git rev-parse --verify --quiet HEAD >/dev/null 2>&1 || exit 0

commit=$(git rev-parse --short HEAD)
name=$(git symbolic-ref --quiet --short HEAD || echo "(none: commit $commit)")
upstream=$(git rev-parse --abbrev-ref --symbolic-full-name '@{upstream}' 2>/dev/null || echo local)
branch=$(printf '%s from %s' "$name" "$upstream" | LC_ALL=C tr -c '[:print:]' '?')

mkdir -p "$1"
if [ -f "$known" ] && ! grep -qxF -- "$branch" "$known"; then
    echo "This compiles and runs the Swift code of branch $branch at $commit, which was not built here"
    echo "before. SECURITY.md says what it may do."
fi
# The first one is the checkout that somebody chose to build.
grep -qxF -- "$branch" "$known" 2>/dev/null || printf '%s\n' "$branch" >>"$known"
