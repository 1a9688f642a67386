#!/usr/bin/env bash
# Packs the program of `make dist` with the licences of all that is in it and completions for shells,
# and writes the digest beside it: pack.sh PROGRAM FOLDER. The same program gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1
folder=$2
scratch=${SCRATCH:-.build}
version=$("$program" --version | sed -n 's/^hoofbeat //p')
name=hoofbeat-$version-linux-$(uname -m)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packed=$work/$name
mkdir -p "$packed/licences" "$packed/completions"

cp "$program" "$packed/hoofbeat"
cp LICENSE CHANGELOG.md "$packed/"
# Debian says of each library who wrote it and under which licence.
for library in libcmark-dev libyaml-dev libssl-dev libstemmer-dev; do
    cp "/usr/share/doc/$library/copyright" "$packed/licences/$library"
done
cp "$(dirname "$(readlink -f "$(command -v swift)")")/../share/swift/LICENSE.txt" \
    "$packed/licences/swift"
for package in "$scratch"/checkouts/*/; do
    for file in LICENSE NOTICE; do
        if [ -f "$package$file.txt" ]; then
            cp "$package$file.txt" "$packed/licences/$(basename "$package")-$file"
        fi
    done
done
"$program" --generate-completion-script bash >"$packed/completions/hoofbeat.bash"
"$program" --generate-completion-script zsh >"$packed/completions/_hoofbeat"
"$program" --generate-completion-script fish >"$packed/completions/hoofbeat.fish"

chmod -R u=rwX,go=rX "$packed"
tar --create --directory "$work" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
    --format=ustar "$name" | gzip --no-name --best >"$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$folder/$name.tar.gz: $(cut -c 1-64 "$folder/$name.tar.gz.sha256")"
