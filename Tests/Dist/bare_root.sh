#!/usr/bin/env bash
# Tries what `make dist` made where there is nothing but a bare Debian: the program that needs no
# libraries builds the guide among essential packages alone; the package installs, its program builds
# the same bytes, and nothing is left when it is removed; and where there is buildah, the image of
# Containerfile builds them, too. Needs root, debootstrap and a mirror: bare_root.sh DAY [SUITE]
set -euo pipefail
cd "$(dirname "$0")/../.."

day=$1
suite=${2:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
if [ "$(id -u)" -ne 0 ]; then
    exec sudo env "SCRATCH=${SCRATCH:-.build}" "$0" "$@"
fi
dist=${SCRATCH:-.build}/dist
program=$dist/hoofbeat
packages=("$dist"/hoofbeat-*.deb)
work=$(mktemp -d)
bare=$work/bare
essential=$work/essential
clean() {
    umount "$bare/proc" "$essential/proc" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap clean EXIT

fail() {
    echo "bare_root.sh: $*" >&2
    exit 1
}

# The mirror that this computer uses, if it has the same system.
mirror=
if [ "$suite" = "$(. /etc/os-release && echo "$VERSION_CODENAME")" ]; then
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | sed -n 1p)
fi
debootstrap --variant=minbase "$suite" "$bare" ${mirror:+"$mirror"} >"$work/log" 2>&1 || {
    tail -n 20 "$work/log"
    exit 1
}
cp -a "$bare" "$essential"

# Somebody who is not root writes the sites.
put_site() {
    mkdir "$1/site"
    cp -R content "$1/site/content"
    chown -R 1000:1000 "$1/site"
}

# build ROOT: the guide and the site to learn from, both in /site
build() {
    put_site "$1"
    run "$1" build --root /site --today "$day" >"$work/log" || fail "$(tail -n 5 "$work/log")"
    tail -n 1 "$work/log"
    run "$1" new site --example /site/lantern >/dev/null
    run "$1" build --root /site/lantern --today 2026-11-29 --strict
}

run() {
    chroot --userspec=1000:1000 "$1" /usr/bin/hoofbeat "${@:2}"
}

echo "The program that needs no libraries, among essential packages"
# minbase also holds apt and what it needs; the program shall not profit from that.
rm -f "$essential"/usr/lib/*/libstdc++.so* "$essential"/usr/lib/*/libapt*
cp "$program" "$essential/usr/bin/hoofbeat"
# Swift reads a program's arguments in /proc. Without it the program cannot see them: it must say so,
# and not succeed.
status=0
chroot "$essential" /usr/bin/hoofbeat build --root /site 2>"$work/log" || status=$?
if [ $status -ne 70 ] || ! grep -q /proc "$work/log"; then
    fail "without /proc, the program ends with $status and says: $(cat "$work/log")"
fi
mount -t proc proc "$essential/proc"
build "$essential"
"$program" build --root . --today "$day" --output "$work/here" >/dev/null
diff --recursive "$work/here" "$essential/site/public"
echo "It builds the same bytes as here."

[ -f "${packages[0]}" ] || { echo "There is no package to try."; exit; }
echo "The package ${packages[0]##*/}"
lintian --allow-root --fail-on error,warning,info --display-info "${packages[0]}"
install -D --mode=644 "${packages[0]}" "$bare/var/tmp/hoofbeat.deb"
mount -t proc proc "$bare/proc"
in_bare() {
    chroot "$bare" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" >"$work/log" 2>&1 ||
        fail "$* says: $(cat "$work/log")"
}

# Every file with its kind, rights and digest, but for what apt and dpkg write down themselves.
listed() {
    (cd "$bare" && find . -xdev \( -path ./proc -o -path ./var/lib/apt -o -path ./var/lib/dpkg \
        -o -path ./var/cache/apt -o -path ./var/cache/debconf -o -path ./var/cache/ldconfig \
        -o -path ./var/log \) -prune -o -printf '%y %m %U:%G %p %l\n' | LC_ALL=C sort)
    (cd "$bare" && find bin etc home lib* opt root sbin srv usr var/lib/systemd var/tmp -xdev \
        -type f ! -path etc/ld.so.cache -print0 | LC_ALL=C sort --zero-terminated |
        xargs -0 sha256sum)
    chroot "$bare" dpkg-query --show
}

in_bare apt-get -q update
listed >"$work/before"
in_bare apt-get -q install --yes --no-install-recommends /var/tmp/hoofbeat.deb
chroot "$bare" dpkg --verify hoofbeat
for word in $(chroot "$bare" hoofbeat --help | sed -n '/^SUBCOMMANDS/,$s/^  \([a-z][a-z-]*\) .*/\1/p'); do
    zgrep -q "hoofbeat ${word//-/\\\\-}" "$bare/usr/share/man/man1/hoofbeat.1.gz" ||
        fail "the manual page does not name the command $word"
done
build "$bare"
diff --recursive "$essential/site" "$bare/site"
echo "Its program builds the same bytes."
rm -r "$bare/site"
in_bare apt-get -q purge --yes --auto-remove hoofbeat
listed >"$work/after"
diff "$work/before" "$work/after" || fail "removing the package did not leave what was there before"
echo "Installed and removed, it leaves nothing."

command -v buildah >/dev/null || { echo "No image is tried, since there is no buildah."; exit; }
[[ ${packages[0]} == *-debian12-* ]] || { echo "No image is tried, since it needs Debian 12."; exit; }
echo "The image of Containerfile"
umount "$bare/proc"
export BUILDAH_ISOLATION=chroot
images() {
    buildah --root "$work/images" --runroot "$work/running" --storage-driver vfs "$@" \
        2>"$work/log" || fail "$(tail -n 5 "$work/log")"
}
# In place of the image that it begins with, the bare root.
container=$(images from scratch)
images add --quiet "$container" "$bare" / >/dev/null
images commit --quiet "$container" localhost/bare >/dev/null
images build --build-arg BASE=localhost/bare --tag localhost/hoofbeat --file Containerfile "$dist" \
    >/dev/null
container=$(images from localhost/hoofbeat)
mkdir "$work/image"
put_site "$work/image"
images run --volume "$work/image/site:/site" "$container" -- hoofbeat build --today "$day" |
    tail -n 1
diff --recursive "$work/here" "$work/image/site/public"
echo "Its program builds the same bytes."
