#!/bin/sh
# Pins every dependency with hashes, for all of Python 3.12 and newer on every system.
# Usage: tools/lock.sh .venv/bin/python [--upgrade]
set -eu
cd "$(dirname "$0")/.."
python=$1
shift

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"$python" -m venv "$tools/venv"
if [ -f requirements/lock.txt ]; then
    "$tools/venv/bin/pip" install --quiet --require-hashes --requirement requirements/lock.txt
else
    "$tools/venv/bin/pip" install --quiet uv
fi

pin() {
    UV_CUSTOM_COMPILE_COMMAND="make lock" "$tools/venv/bin/uv" pip compile --quiet --universal \
        --python-version 3.12 --generate-hashes --no-emit-index-url --no-emit-find-links "$@"
}
pin pyproject.toml --group build --output-file requirements/run.txt "$@"
pin pyproject.toml --group dev --constraint requirements/run.txt \
    --output-file requirements/dev.txt "$@"
pin --group lock --output-file requirements/lock.txt "$@"
