#!/usr/bin/env bash
# Takes the Swift packages in the versions that Tests/Dist/versions.txt records, so that a release
# can be built again from its commit. `versions.sh --record` writes down those that are taken now.
#
# A list of our own: other projects can use Hoofbeat as a package and need its ranges of versions,
# and Package.resolved also names commits, which differ where packages come from a mirror.
set -euo pipefail
cd "$(dirname "$0")/../.."

recorded=Tests/Dist/versions.txt
package=(swift package --scratch-path "${SCRATCH:-.build}")

# Name and version, one package a line; a package that comes from a branch has no version.
taken() {
    [ -f Package.resolved ] || return 0
    awk -F '"' '
        $2 == "identity" { name = $4; version[name] = "none" }
        $2 == "version" && NF > 3 { version[name] = $4 }
        END { for (name in version) print name, version[name] }' Package.resolved | LC_ALL=C sort
}

differences() {
    diff <(grep -v '^#' "$recorded") <(taken) | sed -n 's/^</    recorded:/p; s/^>/    taken:   /p'
}

if [ "${1:-}" = --record ]; then
    "${package[@]}" resolve >&2
    { grep '^#' "$recorded" || true; taken; } >"$recorded.new"
    mv "$recorded.new" "$recorded"
    exit
fi

# Only what is known already can be taken in another version.
[ -f Package.resolved ] || "${package[@]}" resolve >&2
if [ -n "$(differences)" ]; then
    grep -v '^#' "$recorded" | while read -r name version; do
        if ! taken | grep -qxF "$name $version"; then
            "${package[@]}" resolve "$name" --version "$version" >&2
        fi
    done || true
fi
if [ -n "$(differences)" ]; then
    {
        echo "The Swift packages are not those that $recorded records:"
        differences
        echo "If the new ones are meant, look through what changed in them, then run"
        echo "Tests/Dist/versions.sh --record and commit the file."
    } >&2
    exit 1
fi
