#!/usr/bin/env bash
# build.sh FOLDER: builds the site there for its address on GitHub Pages and sums it up for the
# page of the run.
set -euo pipefail

program=${HOOFBEAT:-.build/release/hoofbeat}
owner=${GITHUB_REPOSITORY%%/*}
name=${GITHUB_REPOSITORY#*/}
address="https://$owner.github.io/$name/"
# OWNER/OWNER.github.io is published at the root.
if [ "$name" = "$owner.github.io" ]; then
    address="https://$name/"
fi
address=${BASE_URL:-$address}

status=0
said=$("$program" build --output "$1" --base-url "$address" 2>&1) || status=$?
printf '%s\n' "$said"
{
    echo "## The site for $address"
    echo
    printf '%s\n' "$said" | tail -n 1
} >>"$GITHUB_STEP_SUMMARY"
exit "$status"
