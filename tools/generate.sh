#!/bin/sh
# Makes the files that are made from code and packs. With --check it writes nothing, and fails
# when a file is not what its maker prints today. A maker prints its file on standard output.
set -eu
cd "$(dirname "$0")/.."
check=${1:-}
python=.venv/bin/python
fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
stale=0

# generate FILE COMMAND...
generate() {
    file=$1
    shift
    "$@" >"$fresh"
    if cmp -s "$fresh" "$file"; then
        return
    elif [ "$check" = --check ]; then
        printf '%s is not what its maker prints: run `make generated` and look at what changed.\n' \
            "$file" >&2
        diff -u "$file" "$fresh" | head -n 20 >&2 || true
        stale=1
    else
        mkdir -p "$(dirname "$file")"
        cp "$fresh" "$file"
        echo "made $file"
    fi
}

# One line for each generated file.
generate docs/procedures.md "$python" -m darek.procedures
generate docs/case.schema.json "$python" -m darek.records schema
generate docs/case-file.md "$python" -m darek.records page docs/case-file.md

exit "$stale"
