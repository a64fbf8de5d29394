#!/usr/bin/env bash
# Everything a fresh clone needs: system packages, .venv/, the pinned Python packages, and the models
# of ears and mouth.
#
#   packaging/setup.sh run|test|package
#
# A second run compares fingerprints and one list of packages, and does nothing else.
# PYTHON names the interpreter to use; where pip and apt look is their own configuration.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
venv=$root/.venv
constraints=packaging/constraints.txt

# Besides the default models: a real streaming one, to test with.
case ${1:-} in
    run) groups="run" wanted=("-e" ".[central]") models=() ;;
    test) groups="run test" wanted=("-e" ".[central,dev]") models=(vosk-ko) ;;
    package) groups="run package" wanted=("-e" ".[central]" "pyinstaller") models=() ;;
    *) echo "usage: $0 run|test|package" >&2 && exit 2 ;;
esac

say() { echo "petition-desk: $*" >&2; }

missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    # Debian 13 renamed some packages; the new ones provide the old names.
    dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' |
        awk -v groups=" environment $groups " '
            FNR == NR { gsub(/\([^)]*\)|,/, " "); if ($1 == "installed") for (i = 2; i <= NF; i++) have[$i] }
            FNR != NR && index(groups, " " $1 " ") && !($2 in have) { print $2 }
        ' - packaging/debian-packages.txt
}

quietly() {
    local log
    log=$(mktemp)
    "$@" >"$log" 2>&1 || { cat "$log" >&2 && rm "$log" && return 1; }
    rm "$log"
}

install_packages() {
    say "installing Debian packages: $*"
    quietly apt-get update &&
        DEBIAN_FRONTEND=noninteractive quietly apt-get install -y --no-install-recommends \
            -o DPkg::Lock::Timeout=300 "$@"
}

need_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" = 0 ] && install_packages "${missing[@]}"; then
        return
    fi
    say "these Debian packages are missing; the rest is done without them. To install them:"
    say "    sudo apt-get install --no-install-recommends ${missing[*]}"
}

is_usable() {
    { "$1" -c 'import sys, ensurepip, venv
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'; } 2>/dev/null
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3 \
        "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/3.1[123].*/bin/python; do
        is_usable "$candidate" && echo "$candidate" && return
    done
    say "no Python 3.11, 3.12 or 3.13 with venv and ensurepip was found; set PYTHON to one"
    return 1
}

need_environment() {
    # A folder that was moved, or a Python that was removed, leaves an environment that cannot run.
    if ! is_usable "$venv/bin/python" || ! grep -qsF "$venv/bin/python" "$venv/bin/pip"; then
        local python
        python=$(find_python)
        say "making .venv with $("$python" --version)"
        "$python" -m venv --clear "$venv"
    fi
}

install_python_packages() {
    local pip=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check -c "$constraints")
    say "installing the Python packages for: $groups (once; some minutes on a slow line)"
    "${pip[@]}" setuptools
    "${pip[@]}" --no-build-isolation "${wanted[@]}"
}

check_qt() {
    "$venv/bin/python" -c 'from PySide6 import QtWidgets' || {
        say "Qt does not load: install the Debian packages named above, then run this again"
        exit 1
    }
}

need_python_packages() {
    local fingerprint group
    fingerprint=$(cat pyproject.toml "$constraints" - <<<"$root" | cksum)
    if [ -x "$venv/bin/python" ] && grep -qsxF "$fingerprint" "$venv/installed-$1"; then
        return
    fi
    need_environment
    install_python_packages
    check_qt
    for group in $groups; do
        echo "$fingerprint" >"$venv/installed-$group"
    done
}

install_models() {
    "$venv/bin/petition-desk" models install --shared &&
        { [ ${#models[@]} = 0 ] || "$venv/bin/petition-desk" models install --shared "${models[@]}"; }
}

need_models() {
    local fingerprint group
    fingerprint=$(cksum <resources/models.toml)
    grep -qsxF "$fingerprint" "$venv/models-$1" && return
    say "installing the models for: $groups (once; about 200 MB)"
    if install_models >&2; then
        for group in $groups; do
            echo "$fingerprint" >"$venv/models-$group"
        done
        return
    fi
    # Keys, touch and text work without them; tests would only be skipped.
    say "not every model is there: the program hears and speaks only when they are"
    [ "$1" = run ]
}

need_packages
need_python_packages "$1"
need_models "$1"
