#!/usr/bin/env bash
# Installs what is missing: `install.sh site` to build the site, `install.sh dist` to make what is
# handed on, `install.sh test FOLDER` to test, too, with a Python environment in FOLDER, `install.sh
# long FOLDER` for the long tests, which are for Linux. Says what it installs; is silent if all is
# there.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-}
environment=${2:-.build/python}
requirements=(Tests/requirements.txt Tests/requirements-reports.txt Tests/requirements-sdist.txt)
case $purpose in
site | dist | test | long) ;;
*)
    echo "usage: $0 site|dist|test|long [FOLDER]" >&2
    exit 2
    ;;
esac

missing_from_apt=()
missing_from_brew=()

# need APT_PACKAGE BREW_PACKAGE COMMAND...: notes the package if the command fails.
need() {
    local apt=$1 brew=$2
    shift 2
    if ! "$@" >/dev/null 2>&1; then
        missing_from_apt+=("$apt")
        missing_from_brew+=("$brew")
    fi
}

has_c_compiler() {
    command -v cc || command -v clang || command -v gcc
}

# The library has no file for pkg-config.
has_stemmer() {
    echo '#include <libstemmer.h>' | cc -E -
}

has_python() {
    python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
}

# The names are those in Tests/Browser/browser.py.
has_browser() {
    command -v chromium || command -v chromium-browser || command -v google-chrome ||
        command -v google-chrome-stable ||
        [ -d "/Applications/Chromium.app" ] || [ -d "/Applications/Google Chrome.app" ]
}

# Debian has servers where only root looks for programs.
has_server() {
    command -v "$1" || [ -x "/usr/sbin/$1" ]
}

install_missing() {
    if command -v apt-get >/dev/null; then
        local as_root=()
        if [ "$(id -u)" -ne 0 ]; then
            as_root=(sudo)
        fi
        echo "Installing with apt-get: ${missing_from_apt[*]}"
        ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -q update
        ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
            apt-get -q install --yes --no-install-recommends "${missing_from_apt[@]}"
    elif command -v brew >/dev/null; then
        echo "Installing with brew: ${missing_from_brew[*]}"
        brew install "${missing_from_brew[@]}"
    else
        echo "Missing, and there is neither apt-get nor brew to install it with:" >&2
        echo "    ${missing_from_apt[*]}" >&2
        exit 1
    fi
}

if ! command -v swift >/dev/null; then
    echo "Swift is missing: install version 6.2 or later from https://www.swift.org/install/" >&2
    exit 1
fi
if [ "$(uname)" = Darwin ] && command -v brew >/dev/null; then
    # brew keeps OpenSSL apart from the system's own.
    export PKG_CONFIG_PATH="$(brew --prefix)/opt/openssl@3/lib/pkgconfig:${PKG_CONFIG_PATH:-}"
fi

need build-essential gcc has_c_compiler
need pkg-config pkg-config command -v pkg-config
need libcmark-dev cmark pkg-config --exists libcmark
need libyaml-dev libyaml pkg-config --exists yaml-0.1
need libssl-dev openssl@3 pkg-config --exists libcrypto
need libstemmer-dev snowball has_stemmer
if [ "$purpose" = dist ] || [ "$purpose" = long ]; then
    need binutils binutils command -v strip
    need python3 python3 command -v python3
fi
if [ "$purpose" = test ]; then
    need chromium google-chrome has_browser
    need default-jre-headless temurin java -version
    need python3-venv python3 has_python
    need node-typescript typescript command -v tsc
    # For tests of the commands about reviews.
    need openssh-client openssh command -v ssh-keygen
    need git git command -v git
fi
if [ "$purpose" = long ]; then
    need strace strace command -v strace
    need valgrind valgrind command -v valgrind
    need debootstrap debootstrap has_server debootstrap
    need buildah buildah command -v buildah
    need lintian lintian command -v lintian
    need rclone rclone command -v rclone
    need nginx-light nginx has_server nginx
    # Its program alone, without a service that starts.
    need apache2-bin httpd has_server apache2
    need python3-venv python3 has_python
fi
if [ ${#missing_from_apt[@]} -gt 0 ]; then
    install_missing
fi
# The rest is a Python environment for tests.
case $purpose in site | dist) exit ;; esac

if ! cat "${requirements[@]}" | cmp -s - "$environment/requirements.txt"; then
    echo "Installing the Python packages of ${requirements[*]} into $environment"
    python3 -m venv --clear "$environment"
    install() {
        "$environment/bin/python" -m pip install --quiet --no-input --disable-pip-version-check \
            --require-hashes --no-deps "$@"
    }
    install --only-binary :all: --requirement "${requirements[0]}" --requirement "${requirements[1]}"
    install --no-build-isolation --requirement "${requirements[2]}"
    "$environment/bin/python" -m pip check
    # Its presence says that the environment is complete.
    cat "${requirements[@]}" >"$environment/requirements.txt"
fi

# The examples of the CommonMark specification, which are not part of this repository.
examples=$environment/commonmark.json
digest=d85ad6c0bbd9a0125f4039e85e55afe6d0252964a246ac45ad735ccff71893f9

has_digest() {
    "$environment/bin/python" -c 'import hashlib, sys
sys.exit(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest() != sys.argv[2])' \
        "$1" "$digest" 2>/dev/null
}

if ! has_digest "$examples"; then
    echo "Downloading the examples of the CommonMark specification into $environment"
    archive=$(mktemp -d)
    trap 'rm -rf "$archive"' EXIT
    "$environment/bin/python" -m pip download --quiet --no-input --disable-pip-version-check \
        --require-hashes --no-deps --no-binary :all: --no-build-isolation \
        --requirement Tests/requirements-commonmark.txt --dest "$archive"
    tar -xzf "$archive/mistletoe-1.4.0.tar.gz" -C "$archive" \
        mistletoe-1.4.0/test/specification/commonmark.json
    mv "$archive/mistletoe-1.4.0/test/specification/commonmark.json" "$examples"
    if ! has_digest "$examples"; then
        echo "$examples is not the file that it should be" >&2
        exit 1
    fi
fi
