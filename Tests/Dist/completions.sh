#!/usr/bin/env bash
# Writes the completions of a program for three shells: completions.sh PROGRAM BASH ZSH FISH
set -euo pipefail

program=$1
for shell in bash zsh fish; do
    shift
    mkdir -p "$(dirname "$1")"
    # They are read by a shell that runs already, so none is named.
    "$program" --generate-completion-script "$shell" | sed '1{/^#!/d;}' >"$1"
done
