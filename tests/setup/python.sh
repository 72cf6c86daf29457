#!/bin/sh
# Prints the path of a Python that can build the site: 3.11 or later, with venv. PYTHON=... asks for one in particular.
set -eu

say() { echo "Handrail: $*" >&2; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

# Debian keeps ensurepip in a package of its own; without it `python -m venv` fails half way.
has_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

found() {
    "$1" -c 'import sys; print(sys.executable)'
    exit 0
}

too_old=
without_venv=
for name in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
    path=$(command -v "$name" 2>/dev/null) || continue
    # A version manager's stand-in may be on the path without a Python behind it.
    version=$("$path" -c 'import platform; print(platform.python_version())' 2>/dev/null) || continue
    if ! is_new_enough "$path"; then
        too_old="$name is Python $version"
    elif has_venv "$path"; then
        found "$path"
    else
        without_venv=${without_venv:-$path}
    fi
done

if [ -n "$without_venv" ]; then
    package=$("$without_venv" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if command -v apt-get >/dev/null 2>&1; then
        if [ "$(id -u)" = 0 ]; then
            say "$without_venv has no venv module; installing $package ..."
            export DEBIAN_FRONTEND=noninteractive
            { apt-get update -qq && apt-get install -qq -y --no-install-recommends "$package"; } </dev/null >&2 || true
            if has_venv "$without_venv"; then found "$without_venv"; fi
        fi
        say "$without_venv has no venv module. Install it: sudo apt-get install $package"
    else
        say "$without_venv has no venv module. Install it, or name another Python: PYTHON=/path/to/python3 make ..."
    fi
elif [ -n "$too_old" ]; then
    say "Python 3.11 or later is needed, and $too_old. Install a newer one, or name it: PYTHON=/path/to/python3 make ..."
else
    say "no working Python found (tried: ${PYTHON:-python3.14 ... python3.11, python3}). Install Python 3.11 or later."
fi
exit 1
