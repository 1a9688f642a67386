#!/usr/bin/env bash
# Measures the search: search.sh FOLDER HOOFBEAT PYTHON JOBS RUNS [OPTION...]
#
# run.sh calls it with its own folder, in which site/ and the baseline are, and with the options of
# generate.py that site/ was made with.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$1 hoofbeat=$2 python=$3 jobs=$4 runs=$5
shift 5
status=0

# build ROOT OUTPUT [OPTION...]
build() {
    "$hoofbeat" build --root "$1" --output "$2" --jobs "$jobs" "${@:3}" >/dev/null
}

# Whole build, peak memory and largest file of so many pages that a root could outgrow a first query.
measure_huge() {
    local room=8000000  # kB
    rm -rf "$work"/*/
    if [ "$(df -Pk "$work" | awk 'NR == 2 { print $4 }')" -lt $room ]; then
        echo "100,000 pages are not built: there is no room of 8 GB in $work."
        return
    fi
    echo "100,000 pages:"
    "$python" "$here/generate.py" --pages 100000 --sections 200 --search --output "$work/huge"
    "$python" "$here/search_files.py" --jobs "$jobs" "$hoofbeat" "$work/huge" "$work/output-huge"
}

echo
echo "The search index:"
"$python" "$here/generate.py" --output "$work/searched" --search "$@"
"$python" "$here/search_cost.py" --work "$work" --hoofbeat "$hoofbeat" \
    --baseline "$work/baseline" --runs "$runs" --jobs "$jobs" || status=1

echo
"$python" "$here/generate.py" --pages 1000 --sections 10 --search --output "$work/thousand"
build "$work/thousand" "$work/output-thousand" --today 2026-11-21
# For today, since the guide has pages of every day until then.
build "$here/../.." "$work/guide"
"$python" "$here/search_first.py" "$work/guide" --pagefind "$work/output-pagefind" \
    --site "$work/output-thousand" 60 --site "$work/output-searched" 100 || status=1

echo
"$python" "$here/relevance.py" "$work/guide" "$here/../../content" || status=1

measure_huge || status=1
exit $status
