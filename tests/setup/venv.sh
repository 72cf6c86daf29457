#!/bin/sh
# Brings .venv into step with requirements/<name>.lock: `venv.sh site` to build the site, `venv.sh dev` to work on it.
set -eu

lock=requirements/$1.lock
python=.venv/bin/python
stamp=.venv/handrail-$1

# The folder is part of the key: in a copied or moved project the old .venv would run the old place's code.
here=$(pwd)
key_of() { echo "$here $(cat "requirements/$1.lock" pyproject.toml | cksum)"; }
if [ "$(cat "$stamp" 2>/dev/null)" = "$(key_of "$1")" ] && "$python" -c '' 2>/dev/null; then
    exit 0
fi

if [ "$(cat .venv/handrail-place 2>/dev/null)" != "$here" ] || ! "$python" -c 'import pip' 2>/dev/null; then
    base=$(sh tests/setup/python.sh)
    echo "Handrail: making .venv with $("$base" --version) ..."
    rm -rf .venv
    "$base" -m venv .venv
    echo "$here" >.venv/handrail-place
fi

echo "Handrail: installing what $lock names (once, about a minute) ..."
rm -f "$stamp"
# Wheels only: building a source distribution would fetch build tools that no lock pins.
"$python" -m pip install --quiet --no-input --require-hashes --only-binary :all: --requirement "$lock" || {
    echo "Handrail: installing from $lock failed; the lines above say why. Run the same command again to go on." >&2
    exit 1
}
"$python" -m pip install --quiet --no-input --no-deps --no-index --no-build-isolation --editable .
key_of "$1" >"$stamp"
# Who works on the site can build it: dev.lock holds all of site.lock.
if [ "$1" = dev ]; then key_of site >.venv/handrail-site; fi
