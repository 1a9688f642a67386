#!/bin/bash
# Stands in for the program in tests: runs it under strace and leaves what it did with files, and how
# it was called, in the folder HOOFBEAT_TRACE. HOOFBEAT_TRACED is the program. Programs have their
# paths here, since a test may leave none in PATH.
set -euo pipefail
trace=$(/usr/bin/mktemp "$HOOFBEAT_TRACE/XXXXXXXX")
printf '%s\0' "$PWD" "$@" >"$trace.call"
# A test may kill the program before the tracer has begun to write.
: >"$trace.trace"
# The tracer is a grandchild (-D), so that signals and the exit status are the program's own.
exec /usr/bin/strace -D --seccomp-bpf -f -y -qq -s 4096 -e 'trace=%file' -e 'signal=none' -o "$trace.trace" \
    "$HOOFBEAT_TRACED" "$@"
