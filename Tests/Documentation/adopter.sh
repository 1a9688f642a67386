#!/usr/bin/env bash
# Follows README as a charity with its own look would: a package in a folder of its own, written word
# for word as there, that builds a site. `Tests/Documentation/adopter.sh WORK`
set -euo pipefail
root=$PWD
work=$1
rm -rf "$work/our-guide" "$work/hoofbeat" && mkdir -p "$work/our-guide/Sources/our-guide"
work=$(cd "$work" && pwd)
ln -s "$root" "$work/hoofbeat"
cd "$work/our-guide"
sources=Sources/our-guide

# The block of Swift under the line that names its file.
block() { sed -n '/^`our-guide\/'"$1"'`:$/,/^```$/p' "$root/README.md" | sed '1,/^```swift$/d; /^```$/d'; }
block 'Package.swift' > Package.swift
block 'Sources\/our-guide\/main.swift' > "$sources/main.swift"
grep -q 'Hoofbeat' Package.swift && grep -q 'HoofbeatProgram.main' "$sources/main.swift"
# The same versions as here, and names that other packages may well have.
cp "$root/Package.resolved" .
for name in Search TestSupport; do
    mkdir "Sources/$name"
    echo 'public struct Search {}' > "Sources/$name/$name.swift"
done
sed 's/    targets: \[/&\n        .target(name: "Search"), .target(name: "TestSupport"),/' Package.swift > changed
mv changed Package.swift

swift build
program=$(swift build --show-bin-path)/our-guide
"$program" new site site
"$program" build --root site --today 2026-11-29
grep -q 'We are twelve volunteers' site/public/index.html

# What has package access is not there for others.
echo 'import Hoofbeat
let waiver = Diagnostic.self' > "$sources/main.swift"
if swift build > closed.log 2>&1; then
    echo 'a declaration with package access can be used'
    exit 1
fi
grep -q "cannot find 'Diagnostic' in scope" closed.log
echo 'A package of its own builds a site, and gets no more than is public.'
