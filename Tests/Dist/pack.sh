#!/usr/bin/env bash
# Packs a program that has its libraries inside with their licences, the manual page and completions for
# shells, and writes the digest beside it: pack.sh PROGRAM FOLDER. The same program gives the same
# bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
: "${SOURCE_DATE_EPOCH:?is the moment that files are dated, in seconds since 1970}"
version=$("$program" --version | sed -n 's/^hoofbeat //p')
name=hoofbeat-$version-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packed=$work/$name

install -D --mode=755 "$program" "$packed/hoofbeat"
cp LICENSE CHANGELOG.md "$packed/"
python3 Tests/Dist/manual.py "$program" >"$packed/hoofbeat.1"
Tests/Dist/completions.sh "$program" "$packed/completions/hoofbeat.bash" \
    "$packed/completions/_hoofbeat" "$packed/completions/hoofbeat.fish"
Tests/Dist/licences.sh "$packed/licences" cmark yaml crypto stemmer stdc++
# What was unpacked can be checked by itself.
(cd "$packed" && find . -type f -print0 | LC_ALL=C sort --zero-terminated |
    xargs -0 sha256sum >"$work/sums" && mv "$work/sums" SHA256SUMS)

chmod -R u=rwX,go=rX "$packed"
tar --create --directory "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
    --numeric-owner --format=ustar "$name" | gzip --no-name --best >"$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$folder/$name.tar.gz: $(cut -c 1-64 "$folder/$name.tar.gz.sha256")"
