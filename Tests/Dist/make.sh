#!/usr/bin/env bash
# Links a program that needs no shared library beyond those of Debian's essential packages, and
# checks that it does not. Called by `make dist` with the flags of a release build.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ "$(uname)" != Linux ]; then
    echo "make dist is for Linux: elsewhere the system's own libraries cannot be linked in." >&2
    exit 1
fi
scratch=${SCRATCH:-.build}
mkdir -p "$scratch/dist/lib"
scratch=$(cd "$scratch" && pwd)

# A folder that holds archives only, and descriptions of the libraries that lead there.
libraries=$scratch/dist/lib
rm -f "$libraries/"*
for library in cmark yaml crypto stemmer stdc++; do
    archive=$(cc -print-file-name="lib$library.a")
    if [ "$archive" = "lib$library.a" ]; then
        echo "There is no lib$library.a, so lib$library cannot be linked in." >&2
        exit 1
    fi
    ln -s "$archive" "$libraries/"
done
for description in libcmark yaml-0.1 libcrypto; do
    sed "s|^libdir=.*|libdir=$libraries|" \
        "$(pkg-config --variable=pcfiledir "$description")/$description.pc" \
        >"$libraries/$description.pc"
done
export PKG_CONFIG_PATH=$libraries

printf '\n==> Building the program\n'
flags=("$@" -Xlinker "-L$libraries")
swift build "${flags[@]}"
strip -o "$scratch/dist/hoofbeat" "$(swift build "${flags[@]}" --show-bin-path)/hoofbeat"

# Those of libc6 and libgcc-s1, which are essential.
essential='libc\.so\.6|libm\.so\.6|libdl\.so\.2|libpthread\.so\.0|librt\.so\.1|libgcc_s\.so\.1'
needed=$(readelf --dynamic "$scratch/dist/hoofbeat" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
others=$(printf '%s\n' "$needed" | grep -Ev "^($essential|ld-linux.*)$" || true)
if [ -n "$others" ]; then
    echo "The program still needs $others" >&2
    exit 1
fi
"$scratch/dist/hoofbeat" --help >/dev/null
# Two folders would give two programs.
if grep --quiet --text --fixed-strings -e "$PWD/Sources" -e "$scratch/" "$scratch/dist/hoofbeat"; then
    echo "The program names the folder that it was built in, $PWD." >&2
    exit 1
fi
size=$(($(stat -c %s "$scratch/dist/hoofbeat") / 1000000))
echo "$scratch/dist/hoofbeat, $size MB, needs only: $(printf '%s' "$needed" | tr '\n' ' ')"
SCRATCH=$scratch Tests/Dist/pack.sh "$scratch/dist/hoofbeat" "$scratch/dist"
