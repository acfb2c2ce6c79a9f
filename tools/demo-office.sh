#!/bin/sh
# Makes the demo office under var/, takes the demo's families in and shows its pages. Everybody may
# know its passphrase: it holds invented people only. Made anew each time.
set -eu
cd "$(dirname "$0")/.."
office=var/demo
darek=.venv/bin/darek
passphrase='invented families only'
password='shown to everybody'
secrets=$(mktemp -d)
trap 'rm -rf "$secrets"; "$darek" lock --office "$office" >/dev/null 2>&1 || true' EXIT
printf '%s\n' "$passphrase" >"$secrets/passphrase"
printf '%s\n' "$password" >"$secrets/password"

"$darek" lock --office "$office" >/dev/null 2>&1 || true
rm -rf "$office"
mkdir -p var
"$darek" init --office "$office" --login aigul --on 2026-11-20 \
    --passphrase-file "$secrets/passphrase" --password-file "$secrets/password"
"$darek" unlock --office "$office" --passphrase-file "$secrets/passphrase"
"$darek" intake demo/cases --office "$office" --on 2026-11-20
echo "Passphrase of the office: $passphrase"
echo "Login: aigul, password: $password"
"$darek" serve --office "$office" --on 2026-11-20 "$@"
