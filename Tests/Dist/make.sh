#!/usr/bin/env bash
# Links a program that needs no shared library beyond those of Debian's essential packages, and
# checks that it does not.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ "$(uname)" != Linux ]; then
    echo "make dist is for Linux: elsewhere the system's own libraries cannot be linked in." >&2
    exit 1
fi
scratch=${SCRATCH:-.build}
mkdir -p "$scratch/dist/lib"
scratch=$(cd "$scratch" && pwd)

# The linker takes what it finds first, and here it finds archives only.
rm -f "$scratch/dist/lib/"*
for library in cmark yaml crypto stemmer stdc++; do
    archive=$(cc -print-file-name="lib$library.a")
    if [ "$archive" = "lib$library.a" ]; then
        # Not every build needs every library.
        grep -q "\"C${library^}\"\|$library" Package.swift || continue
        echo "There is no lib$library.a, so lib$library cannot be linked in." >&2
        exit 1
    fi
    ln -s "$archive" "$scratch/dist/lib/"
done

printf '\n==> Building the program\n'
swift build --scratch-path "$scratch" -c release --static-swift-stdlib --product hoofbeat \
    -Xlinker "-L$scratch/dist/lib"
folder=$(swift build --scratch-path "$scratch" -c release --static-swift-stdlib --show-bin-path)
strip -o "$scratch/dist/hoofbeat" "$folder/hoofbeat"

# Those of libc6 and libgcc-s1, which are essential.
essential='libc\.so\.6|libm\.so\.6|libdl\.so\.2|libpthread\.so\.0|librt\.so\.1|libgcc_s\.so\.1'
needed=$(readelf --dynamic "$scratch/dist/hoofbeat" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
others=$(printf '%s\n' "$needed" | grep -Ev "^($essential|ld-linux.*)$" || true)
if [ -n "$others" ]; then
    echo "The program still needs $others" >&2
    exit 1
fi
"$scratch/dist/hoofbeat" --help >/dev/null
size=$(($(stat -c %s "$scratch/dist/hoofbeat") / 1000000))
echo "$scratch/dist/hoofbeat, $size MB, needs only: $(printf '%s' "$needed" | tr '\n' ' ')"
