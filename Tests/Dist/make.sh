#!/usr/bin/env bash
# Makes what is handed on, and is called by `make dist` with the flags of a release build:
# - a program that needs no shared library beyond those of Debian's essential packages, in an archive;
# - a package for the Debian that this runs on, whose program uses the system's C libraries.
# The same source, compiler and libraries give the same bytes, in any folder and at any time.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ "$(uname)" != Linux ]; then
    echo "make dist is for Linux: elsewhere the system's own libraries cannot be linked in." >&2
    exit 1
fi
export SCRATCH=${SCRATCH:-.build}
mkdir -p "$SCRATCH/dist/lib"
SCRATCH=$(cd "$SCRATCH" && pwd)
dist=$SCRATCH/dist
# The day of the source: that of its commit or, without git, of its list of changes.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}"
export SOURCE_DATE_EPOCH

# What `--version` names beside the libraries, which know it themselves.
made_of=$(swift --version 2>/dev/null | grep -o 'Swift version [0-9.]*' | sed 's/ version//; q')
made_of+=$(grep -v '^#' Tests/Dist/versions.txt | while read -r line; do printf ';%s' "$line"; done)
if commit=$(git rev-parse --verify --quiet HEAD 2>/dev/null); then
    made_of+=";commit $commit$(git diff --quiet HEAD 2>/dev/null || echo ', changed')"
fi
export HOOFBEAT_MADE_OF=$made_of

program_of() {
    echo "$(swift build "$@" --show-bin-path)/hoofbeat"
}

# Refuses a program that would be another one in another folder.
check_folder() {
    if grep --quiet --text --fixed-strings -e "$PWD/Sources" -e "$SCRATCH/" "$1"; then
        echo "The program names the folder that it was built in, $PWD." >&2
        exit 1
    fi
}

needed_by() {
    readelf --dynamic "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'
}

printf '\n==> Building the program\n'
swift build "$@"
strip -o "$dist/hoofbeat-dynamic" "$(program_of "$@")"
check_folder "$dist/hoofbeat-dynamic"

# A folder that holds archives only, and descriptions of the libraries that lead there.
libraries=$dist/lib
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

printf '\n==> Linking the program that needs no libraries\n'
export PKG_CONFIG_PATH=$libraries
flags=("$@" -Xlinker "-L$libraries")
swift build "${flags[@]}"
strip -o "$dist/hoofbeat" "$(program_of "${flags[@]}")"
check_folder "$dist/hoofbeat"

# Those of libc6 and libgcc-s1, which are essential.
essential='libc\.so\.6|libm\.so\.6|libdl\.so\.2|libpthread\.so\.0|librt\.so\.1|libgcc_s\.so\.1'
needed=$(needed_by "$dist/hoofbeat")
others=$(printf '%s\n' "$needed" | grep -Ev "^($essential|ld-linux.*)$" || true)
if [ -n "$others" ]; then
    echo "The program still needs $others" >&2
    exit 1
fi
said=$("$dist/hoofbeat" --version)
case $said in
*"${made_of//;/$'\n'}") ;;
*)
    echo "The program does not name what it was made of: $said" >&2
    exit 1
    ;;
esac
size=$(($(stat -c %s "$dist/hoofbeat") / 1000000))
echo "$dist/hoofbeat, $size MB, needs only: $(printf '%s' "$needed" | tr '\n' ' ')"

printf '\n==> Packing\n'
rm -f "$dist"/*.tar.gz* "$dist"/*.deb*
Tests/Dist/pack.sh "$dist/hoofbeat" "$dist"
if command -v dpkg-deb >/dev/null; then
    Tests/Dist/deb.sh "$dist/hoofbeat-dynamic" "$dist"
else
    echo "No package for Debian is made, since there is no dpkg-deb."
fi
