#!/bin/sh
# Installs the Debian packages that are missing where it may; else names the command, and says
# what is skipped. Never stops the work. Usage: tools/debian-packages.sh run|test
set -u
list=$(dirname "$0")/debian-packages.txt
purpose=$1
tab=$(printf '\t')

say() {
    printf '%s\n' "$*" >&2
}

# The lines of the list whose program is not there.
missing() {
    grep -v '^#' "$list" | while IFS=$tab read -r when package program skipped; do
        [ "$when" = run ] || [ "$when" = "$purpose" ] || continue
        command -v "$program" >/dev/null || printf '%s\t%s\n' "$package" "$skipped"
    done
}

install() {
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$@" \
        </dev/null
}

packages=$(missing | cut -f1 | sort -u | tr '\n' ' ')
[ -n "$packages" ] || exit 0

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    say "Installing $packages"
    log=$(mktemp)
    # shellcheck disable=SC2086 # several packages are several words
    install $packages >"$log" 2>&1 || {
        apt-get update --quiet >>"$log" 2>&1 </dev/null && install $packages >>"$log" 2>&1
    } || tail -n 5 "$log" >&2
    rm -f "$log"
fi

missing | while IFS=$tab read -r package skipped; do
    say "Skipped: $skipped (run 'apt-get install $package' as root; on macOS 'brew install ${package%-utils}')."
done
