#!/usr/bin/env bash
# Feeds the parsers with what libFuzzer makes of the fixtures, under the address sanitizer:
# parsers.sh [SECONDS], for each parser. What breaks one is kept, and named at the end.
#
# To see one again: HOOFBEAT_PARSER=NAME .build/fuzz/debug/HoofbeatParserFuzzer FILE
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
scratch=${SCRATCH:-.build}/fuzz
export HOOFBEAT_FUZZ_PARSERS=1
# Optimised, since it is the number of inputs that counts.
build=(swift build --scratch-path "$scratch" --sanitize address --product HoofbeatParserFuzzer
    -Xswiftc -sanitize=fuzzer -Xswiftc -O -Xcc -fsanitize=fuzzer-no-link)
"${build[@]}"
program=$("${build[@]}" --show-bin-path)/HoofbeatParserFuzzer

# seeds NAME FILE...: what the fuzzer begins with.
seeds() {
    mkdir -p "$scratch/corpus/$1" "$scratch/broken"
    local file
    for file in "${@:2}"; do
        cp "$file" "$scratch/corpus/$1/$(printf '%s' "$file" | tr '/ ' '__')"
    done
}

fixtures=Tests/Fixtures
seeds yaml $(find "$fixtures" -name '*.yaml')
seeds page $(find "$fixtures" -name '*.md')
seeds picture $(find "$fixtures" content -name '*.svg' -size -20k)
printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x09\x08\x02\0\0\0' >"$scratch/corpus/picture/png"
printf '\xff\xd8\xff\xc0\0\x0b\x08\0\x09\0\x09\x01\x01\x11\0\xff\xd9' >"$scratch/corpus/picture/jpg"
seeds path
printf '/types/%%41/?q#x' >"$scratch/corpus/path/request"
printf '../a/./b.md' >"$scratch/corpus/path/link"
printf 'https://example.org/a/' >"$scratch/corpus/path/address"
seeds data
number=0
# In the order of DataReader.files: the first byte says which file it is.
for name in references glossary organisations signs kinds callouts house-style waivers synonyms \
    search-tests; do
    find "$fixtures" -name "$name.yaml" | while read -r file; do
        { printf "\\x0$number"; cat "$file"; } >"$scratch/corpus/data/$name"
    done
    number=$((number + 1))
done

broken=()
for parser in yaml page data picture path; do
    log=$scratch/$parser.log
    if ! HOOFBEAT_PARSER=$parser "$program" "$scratch/corpus/$parser" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
        -artifact_prefix="$scratch/broken/$parser-" -print_final_stats=1 >"$log" 2>&1; then
        broken+=("$parser")
        grep -E '^(==|SUMMARY|Fatal|.*(precondition|Fatal error)|artifact_prefix)' "$log" || true
    fi
    # A fuzzer that sees no branches only guesses.
    grep -q 'INFO: Loaded' "$log" || { echo "$parser is not instrumented" >&2; exit 1; }
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "$parser: ${runs:-?} inputs, seed $(sed -n 's/^INFO: Seed: *//p' "$log")"
done
if [ ${#broken[@]} -gt 0 ]; then
    echo "Broken: ${broken[*]}; the inputs are in $scratch/broken" >&2
    exit 1
fi
