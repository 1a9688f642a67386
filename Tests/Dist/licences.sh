#!/usr/bin/env bash
# Gathers the licences of all that is linked into a program: licences.sh FOLDER [LIBRARY…], where the
# libraries are those of Debian whose archives are linked in. Swift's own and the Swift packages always
# are.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$1
shift
checkouts=${SCRATCH:-.build}/checkouts
mkdir -p "$folder"
# Debian says of each library who wrote it and under which licence.
for library in "$@"; do
    archive=$(readlink -f "$(cc -print-file-name="lib$library.a")")
    # The file may be known by the path that it had before /lib became a link.
    package=$({ dpkg-query --search "$archive" "${archive#/usr}" 2>/dev/null || true; } |
        sed -n '1s/:.*//p')
    cp "/usr/share/doc/$package/copyright" "$folder/lib$library"
done
cp "$(dirname "$(readlink -f "$(command -v swift)")")/../share/swift/LICENSE.txt" "$folder/swift"
# Names of packages, as they were taken for this program.
grep -v '^#' Tests/Dist/versions.txt | while read -r package _; do
    cp "$checkouts/$package/LICENSE.txt" "$folder/$package"
    if [ -f "$checkouts/$package/NOTICE.txt" ]; then
        cp "$checkouts/$package/NOTICE.txt" "$folder/$package-NOTICE"
    fi
done
# SwiftNIO brings sources of others: the parser of HTTP, and a digest.
cp "$checkouts/swift-nio/Sources/CNIOLLHTTP/LICENSE" "$folder/llhttp"
awk '/^\/\*-/ { inside = 1; next } inside && /\*\// { exit } inside { sub(/^ \* ?/, ""); print }' \
    "$checkouts/swift-nio/Sources/CNIOSHA1/"*.c >"$folder/sha1"
[ -s "$folder/sha1" ] || { echo "SwiftNIO's digest has its licence elsewhere now." >&2; exit 1; }
chmod 644 "$folder"/*
