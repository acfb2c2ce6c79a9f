#!/bin/sh
# Makes .venv and keeps it in step with the locks. Usage: tools/set-up.sh run|dev
# Silent when nothing is to be done; what was installed from is kept in .venv/installed/.
set -eu
cd "$(dirname "$0")/.."
purpose=$1
installed=.venv/installed
python=.venv/bin/python

say() {
    printf '%s\n' "$*" >&2
}

same() {
    cmp -s "$1" "$installed/$2"
}

# Whether what lies in .venv was installed from today's locks. A changed lock means a new .venv,
# so that nothing is left over that the locks no longer name.
is_current() {
    [ -d "$installed" ] && "$python" -c '' 2>/dev/null || return 1
    same requirements/run.txt run.txt || return 1
    [ ! -f "$installed/dev.txt" ] || same requirements/dev.txt dev.txt
}

make_venv() {
    found=$(tools/find-python.sh)
    say "Making .venv with $found"
    rm -rf .venv || give_up
    "$found" -m venv .venv || give_up
    mkdir "$installed"
}

install_lock() {
    say "Installing requirements/$1.txt"
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$python" -m pip install -qq --require-hashes \
        --no-deps --requirement "requirements/$1.txt" </dev/null || give_up
    cp "requirements/$1.txt" "$installed/$1.txt"
}

# The metadata and the `darek` command change only with pyproject.toml.
install_darek() {
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$python" -m pip install -qq --no-deps \
        --no-build-isolation --editable . </dev/null || give_up
    cp pyproject.toml "$installed/pyproject.toml"
}

give_up() {
    say "The set-up stopped: mend what the lines above name (no network? disk full? folder not writable?), then make again; it starts over by itself."
    exit 1
}

is_current || make_venv
[ -f "$installed/run.txt" ] || install_lock run
[ "$purpose" = run ] || [ -f "$installed/dev.txt" ] || install_lock dev
same pyproject.toml pyproject.toml || install_darek
"$python" tools/compile_messages.py
