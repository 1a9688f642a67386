#!/usr/bin/env bash
# Looks for reads of freed memory: valgrind runs a build in which the memory of cmark's trees is really
# freed (HOOFBEAT_ARENA_FREES, see Sources/CArena), over the CommonMark examples, the guide, the fixture
# site, and every site that the tests of pages write. The address sanitizer would see no read inside of
# the system's libcmark.
#
# First it shows that a planted fault is found. On two cores it takes about two minutes under valgrind
# (the guide and 1,800 sites most of it), and the first time as much as a whole build to compile.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=${SCRATCH:-.build}
examples=$(dirname "$(dirname "${HOOFBEAT_PYTHON:-$scratch/python/bin/python}")")/commonmark.json
work=$scratch/memory/work
rm -rf "$work"
mkdir -p "$work/sites"
work=$(cd "$work" && pwd)

# The usual build of the tests leaves its sites here.
HOOFBEAT_KEEP_SITES="$work/sites" swift test --skip-build --scratch-path "$scratch/tests" \
    -Xswiftc -warnings-as-errors --filter MarkdownTests >"$work/tests.log" 2>&1 ||
    { cat "$work/tests.log"; exit 1; }
cp -R Tests/Fixtures/PageModel "$work/sites/PageModel"

# Optimised, since valgrind makes everything twenty times slower.
export HOOFBEAT_ARENA_FREES=1
build=(swift build --scratch-path "$scratch/memory" --product HoofbeatMemoryCheck -Xswiftc -O)
"${build[@]}"
# Names of functions stay in; what else a debugger needs would be read at each start.
strip --strip-debug -o "$work/check" "$("${build[@]}" --show-bin-path)/HoofbeatMemoryCheck"
check() {
    valgrind --tool=memcheck --undef-value-errors=no --error-exitcode=9 --quiet "$work/check" "$@"
}

status=0
check planted >"$work/planted.log" 2>&1 || status=$?
if [ "$status" -ne 9 ] || ! grep -q 'Invalid read' "$work/planted.log" ||
    ! grep -q "inside a block of size .* free'd" "$work/planted.log"; then
    echo "The planted fault was not found (status $status):" >&2
    cat "$work/planted.log" >&2
    exit 1
fi
echo "The planted fault is found: $(grep -m 1 -A 1 'Invalid read' "$work/planted.log" |
    sed 's/^==[0-9]*== *//' | tr '\n' ' ')"

SECONDS=0
check examples "$examples"
check guide "$work/guide" "${TEST_DAY:-$(date +%F)}"
check sites "$work/sites"
echo "No read of freed memory, in $SECONDS s under valgrind"
