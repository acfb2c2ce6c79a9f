#!/bin/sh
# Prints the path of a Python that Darek can use: 3.12 or newer, with venv and pip. 3.13 is
# preferred. Each candidate is really run, since a launcher may stand for nothing installed.
# DAREK_PYTHON=/path/to/python overrules the search.
set -u

say() {
    printf '%s\n' "$*" >&2
}

# Prints the real executable behind $1 when it is good enough for us; remembers near misses.
try() {
    real=$("$1" -c '
import sys
if sys.version_info < (3, 12):
    sys.exit(3)
print(sys.executable)
try:
    import ensurepip, venv
except ImportError:
    sys.exit(4)
' 2>/dev/null </dev/null)
    case $? in
        0) printf '%s\n' "$real"; exit 0 ;;
        4) without_venv=$real ;;
    esac
}

# Where a Python of the name $1 (python3.13) may lie: the PATH, pyenv, uv, and the usual folders.
places() {
    version=${1#python}
    command -v "$1"
    for root in "${PYENV_ROOT:-$HOME/.pyenv}" "$HOME/.pyenv"; do
        ls -d "$root/versions/$version".*/bin/"$1" | sort -r
    done
    ls -d "$HOME"/.local/share/uv/python/*/bin/"$1" "$HOME/.local/bin/$1" "/usr/local/bin/$1" \
        "/usr/bin/$1" /opt/bin/"$1" /opt/*/bin/"$1" \
        "/Library/Frameworks/Python.framework/Versions/$version/bin/$1"
}

HOME=${HOME:-/}
without_venv=
if [ -n "${DAREK_PYTHON:-}" ]; then
    try "$DAREK_PYTHON"
    say "DAREK_PYTHON is $DAREK_PYTHON, which is no Python 3.12 or newer with venv: correct it, or unset it to search."
    exit 1
fi

newline='
'
for name in python3.13 python3.14 python3.12 python3 python; do
    IFS=$newline
    for candidate in $(places "$name" 2>/dev/null); do
        try "$candidate"
    done
done

if [ -n "$without_venv" ]; then
    version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    say "$without_venv is new enough but cannot make virtual environments: on Debian or Ubuntu run 'apt-get install python$version-venv', then make again."
else
    say "Darek needs Python 3.12 or newer and found none: on Debian 13 or Ubuntu 24.04 run 'apt-get install python3 python3-venv', with pyenv 'pyenv install 3.13', then make again (or name one: make DAREK_PYTHON=/path/to/python)."
fi
exit 1
