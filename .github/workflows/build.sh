#!/usr/bin/env bash
# build.sh FOLDER: builds the site there and sums it up for the page of the run. Its address is
# BASE_URL; without that, base-url of content/site.yaml; without either, the one on GitHub Pages. The
# program says which it took, and if two of them differ.
set -euo pipefail

program=${HOOFBEAT:-.build/release/hoofbeat}
owner=${GITHUB_REPOSITORY%%/*}
name=${GITHUB_REPOSITORY#*/}
address="https://$owner.github.io/$name/"
# OWNER/OWNER.github.io is published at the root.
if [ "$name" = "$owner.github.io" ]; then
    address="https://$name/"
fi
where=(--default-base-url "$address")
if [ -n "${BASE_URL:-}" ]; then
    where=(--base-url "$BASE_URL")
fi

# What the program prints quotes files of the repository. It lets no line of them be a command to
# the runner, and the runner is told to look for none until it hears a word that nobody can guess.
print_without_commands() {
    local token=
    if [ "${GITHUB_ACTIONS:-}" = true ]; then
        token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
        echo "::stop-commands::$token"
    fi
    printf '%s\n' "$1"
    if [ -n "$token" ]; then echo "::$token::"; fi
}

# Markdown shows an indented line as it is, whatever is in it.
as_code() {
    tr -d '\000-\011\013-\037\177' | sed 's/^/    /'
}

status=0
said=$("$program" build --output "$1" "${where[@]}" 2>&1) || status=$?
print_without_commands "$said"
{
    echo "## The built site"
    echo
    printf '%s\n' "$said" | tail -n 2 | as_code
} >>"$GITHUB_STEP_SUMMARY"
exit "$status"
