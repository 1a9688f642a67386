#!/usr/bin/env bash
# Says in GITHUB_OUTPUT whether the site has to be built: due=true or due=false.
#
# At night only if a page is published or expires on a day after the last run that succeeded; such a
# run has either published, or found that there was nothing to do.
set -euo pipefail

program=${HOOFBEAT:-.build/release/hoofbeat}
today=${TODAY:-$(date -u +%F)}

# Both come from outside of this script and are printed.
is_day() { [[ $1 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]]; }

is_due() {
    [ "$EVENT" = schedule ] || return 0
    local last next
    last=$(gh run list --repo "$GITHUB_REPOSITORY" --workflow publish.yml --branch main \
        --status success --limit 1 --json createdAt --jq '.[0].createdAt[:10] // ""')
    is_day "$last" || return 0
    next=$("$program" next-change --after "$last")
    [ -z "$next" ] || is_day "$next" || return 0
    echo "Built last on $last; the next change is ${next:-never}." >&2
    [ -n "$next" ] && ! [[ $next > $today ]]
}

if is_due; then due=true; else due=false; fi
echo "due=$due" | tee -a "$GITHUB_OUTPUT"
