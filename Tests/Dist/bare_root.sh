#!/usr/bin/env bash
# Builds the guide with the program of `make dist` where there is nothing but Debian's essential
# packages. Needs root, debootstrap and a mirror: bare_root.sh [SUITE]
set -euo pipefail
cd "$(dirname "$0")/../.."

program=${SCRATCH:-.build}/dist/hoofbeat
suite=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
root=$(mktemp -d)
clean() {
    umount "$root/bare/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap clean EXIT

debootstrap --variant=minbase "$suite" "$root/bare" >"$root/log" 2>&1 || {
    tail -n 20 "$root/log"
    exit 1
}
# minbase also holds apt and what it needs; the program shall not profit from that.
rm -f "$root/bare"/usr/lib/*/libstdc++.so* "$root/bare"/usr/lib/*/libapt*
cp "$program" "$root/bare/usr/bin/hoofbeat"
mkdir "$root/bare/site"
cp -r content "$root/bare/site/content"
# Swift reads a program's arguments there.
# Without /proc the program cannot see its arguments: it must say so, and not succeed.
status=0
chroot "$root/bare" /usr/bin/hoofbeat build --root /site 2>"$root/log" || status=$?
if [ $status -ne 70 ] || ! grep -q /proc "$root/log"; then
    echo "bare_root.sh: without /proc, the program ends with $status and says:" >&2
    cat "$root/log" >&2
    exit 1
fi
mount -t proc proc "$root/bare/proc"
chroot "$root/bare" /usr/bin/hoofbeat build --root /site --today 2026-11-28
"$program" build --root . --today 2026-11-28 --output "$root/here" >/dev/null
diff --recursive "$root/here" "$root/bare/site/public"
echo "In a bare root the program builds the same bytes."
