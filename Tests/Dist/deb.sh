#!/usr/bin/env bash
# Makes a package for the Debian (or Ubuntu) that it runs on: deb.sh PROGRAM FOLDER, where the program
# uses the C libraries of the system. The same program gives the same bytes. HOOFBEAT_MAINTAINER says
# whose package it is, as in "A Charity <it@charity.org>".
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
maintainer=${HOOFBEAT_MAINTAINER:-Hoofbeat <hoofbeat@noreply.invalid>}
: "${SOURCE_DATE_EPOCH:?is the moment that files are dated, in seconds since 1970}"
version=$("$program" --version | sed -n 's/^hoofbeat //p')
# Newer releases of Debian have other libraries, so a package is for one of them.
release=$(. /etc/os-release && echo "$ID$VERSION_ID")
architecture=$(dpkg --print-architecture)
name=hoofbeat-$version-$release-$architecture.deb
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packed=$work/packed
documents=$packed/usr/share/doc/hoofbeat

# A text in the form that a field of many lines has.
indented() {
    sed '/./,$!d' "$1" | sed 's/[[:space:]]*$//; s/^$/./; s/^/ /'
}

install -D --mode=755 "$program" "$packed/usr/bin/hoofbeat"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$packed/usr/bin/hoofbeat"
mkdir -p "$packed/usr/share/man/man1" "$documents" "$packed/DEBIAN"
python3 Tests/Dist/manual.py "$program" | gzip --no-name --best \
    >"$packed/usr/share/man/man1/hoofbeat.1.gz"
Tests/Dist/completions.sh "$program" "$packed/usr/share/bash-completion/completions/hoofbeat" \
    "$packed/usr/share/zsh/vendor-completions/_hoofbeat" \
    "$packed/usr/share/fish/vendor_completions.d/hoofbeat.fish"

install -D --mode=644 Tests/Dist/debian/lintian-overrides \
    "$packed/usr/share/lintian/overrides/hoofbeat"

Tests/Dist/licences.sh "$work/licences"
sed -e "/^@notice@/{r "<(indented "$work/licences/swift-nio-NOTICE")$'\n''d;}' \
    -e "/^@mit@/{r "<(indented "$work/licences/llhttp")$'\n''d;}' \
    -e "/^@bsd@/{r "<(indented "$work/licences/sha1")$'\n''d;}' \
    Tests/Dist/debian/copyright >"$documents/copyright"
gzip --no-name --best <CHANGELOG.md >"$documents/changelog.gz"
gzip --no-name --best >"$documents/changelog.Debian.gz" <<END
hoofbeat ($version-1~$release) stable; urgency=medium

  * What has changed in Hoofbeat is in changelog.gz.

 -- $maintainer  $(LC_ALL=C date --utc --date="@$SOURCE_DATE_EPOCH" --rfc-email)
END

# Which packages have the libraries, and from which version on.
mkdir "$work/debian"
cp Tests/Dist/debian/control "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$packed/usr/bin/hoofbeat" |
    sed -n 's/^shlibs:Depends=//p')
size=$(du --apparent-size --block-size=1024 --summarize "$packed/usr" | cut -f 1)
{
    echo "Package: hoofbeat"
    echo "Version: $version-1~$release"
    echo "Architecture: $architecture"
    echo "Maintainer: $maintainer"
    echo "Installed-Size: $size"
    sed -n '/^Section:/p; /^Priority:/p; /^Depends:/,$p' "$work/debian/control" |
        sed "s/\${shlibs:Depends}/$depends/"
} >"$packed/DEBIAN/control"
(cd "$packed" && find usr -type f -print0 | LC_ALL=C sort --zero-terminated |
    xargs -0 md5sum) >"$packed/DEBIAN/md5sums"

chmod -R u=rwX,go=rX "$packed"
find "$packed" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
export SOURCE_DATE_EPOCH
# What several threads pack depends on how many there are.
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$packed" "$folder/$name" >/dev/null
(cd "$folder" && sha256sum "$name" >"$name.sha256")
echo "$folder/$name: $(cut -c 1-64 "$folder/$name.sha256")"
echo "    needs $depends"
