#!/bin/sh
# Checks the chain of a custody log with nothing but a shell and SHA-256: no Darek, no keys.
# Usage: verify-custody.sh CUSTODY.LOG [HEAD]; a HEAD is what `darek verify` printed, "number:hash".
# Prints the head that the log has now; ends with 1 where the log was changed, cut or reordered.
set -eu
log=$1
wanted=${2:-}

sha256() {
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi
}

wrong() {
    printf '%s: entry %s: %s\n' "$log" "$1" "$2" >&2
    exit 1
}

expected=1
previous=0000000000000000000000000000000000000000000000000000000000000000
head=
seen=
while read -r number before sealed hash rest || [ -n "$number" ]; do
    [ "$number" = "$expected" ] || wrong "$expected" "another entry stands here: $number"
    [ -z "$rest" ] || wrong "$number" "it has more parts than an entry has"
    [ "$before" = "$previous" ] || wrong "$number" "it does not follow the entry before it"
    made=$(printf '%s' "$number $before $sealed" | sha256 | cut -d' ' -f1)
    [ "$made" = "$hash" ] || wrong "$number" "it is not as it was written"
    previous=$hash
    head=$number:$hash
    [ "$head" != "$wanted" ] || seen=yes
    expected=$((expected + 1))
done <"$log"

[ -z "$wanted" ] || [ -n "$seen" ] || wrong "${wanted%%:*}" "the head kept outside is not in this log"
printf '%s\n' "$head"
