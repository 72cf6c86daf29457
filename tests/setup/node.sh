#!/bin/sh
# Brings node_modules into step with package-lock.json, with the Node of .venv and without running packages' own scripts.
set -eu

stamp=node_modules/.handrail
key=$(cat package.json package-lock.json | cksum)
if [ "$(cat "$stamp" 2>/dev/null)" = "$key" ]; then
    exit 0
fi

echo "Handrail: installing what package-lock.json names (once) ..."
PATH="$(pwd)/.venv/bin:$PATH"
# Inside a company the way out often has a certificate that only the machine knows.
export NODE_USE_SYSTEM_CA=1
npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error </dev/null >/dev/null || {
    echo "Handrail: npm ci failed; the lines above say why." >&2
    exit 1
}
echo "$key" >"$stamp"
