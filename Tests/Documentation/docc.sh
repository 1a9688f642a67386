#!/usr/bin/env bash
# Makes the documentation of both libraries, and fails if a link in it leads nowhere:
# `Tests/Documentation/docc.sh OUTPUT`, where SCRATCH is the folder of a build of the tests. Where
# there is none, it is made first.
#
# The module Hoofbeat declares nothing itself, so its symbols are those that it re-exports.
set -euo pipefail
output=$1
scratch=${SCRATCH:-.build/tests}
built=$(swift build --scratch-path "$scratch" --show-bin-path)
[ -e "$built/Modules/Hoofbeat.swiftmodule" ] || swift build --build-tests --scratch-path "$scratch"
target=$(swiftc -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)",*/\1/p' | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

flags=(-target "$target" -minimum-access-level public -I "$built/Modules")
# The C modules that the Swift modules were compiled with. A folder of builds may hold older ones, too.
for map in "$PWD"/Sources/C*/module.modulemap "$built"/CHoofbeat*.build/module.modulemap \
    "$scratch"/checkouts/*/Sources/*/include/module.modulemap; do
    flags+=(-Xcc "-fmodule-map-file=$map")
done
for headers in "$scratch"/checkouts/*/Sources/C*/include; do
    flags+=(-Xcc "-I$headers")
    map=$built/$(basename "$(dirname "$headers")").build/module.modulemap
    [ ! -f "$map" ] || flags+=(-Xcc "-fmodule-map-file=$map")
done

mkdir -p "$output"
for module in Hoofbeat HoofbeatTesting; do
    mkdir "$work/$module"
    swift symbolgraph-extract -module-name "$module" "${flags[@]}" -output-dir "$work/$module" \
        -experimental-allowed-reexported-modules=HoofbeatCommands,HoofbeatContent,HoofbeatMarkup,HoofbeatTemplates
    catalogue=()
    [ "$module" != Hoofbeat ] || catalogue=(Sources/Hoofbeat/Hoofbeat.docc)
    docc convert "${catalogue[@]}" --additional-symbol-graph-dir "$work/$module" \
        --fallback-display-name "$module" --fallback-bundle-identifier "$module" \
        --warnings-as-errors --output-path "$output/$module.doccarchive"
done
grep -q '"Look"' "$output/Hoofbeat.doccarchive/index/index.json"
echo "The documentation is in $output."
