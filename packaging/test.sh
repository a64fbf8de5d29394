#!/usr/bin/env bash
# Every test. Those of real sound take their time to speak and to listen: beside them runs what waits
# for nobody and gives way to them. Then the screen reader has the machine to itself, and all others
# come last, on both cores.
set -euo pipefail
cd "$(dirname "$0")/.."

pytest=(.venv/bin/python -m pytest -q)
in_sound=(tests/audio_desk tests/journeys/voice)
by_reader=(tests/journeys/screen_reader)
beside_sound=(tests/audit tests/accessibility tests/flow)
report=$(mktemp)
trap 'rm -f "$report"' EXIT

failed=0
nice -n 19 "${pytest[@]}" -p no:cacheprovider "${beside_sound[@]}" >"$report" 2>&1 &
beside=$!
"${pytest[@]}" "${in_sound[@]}" || failed=$?
wait "$beside" || failed=$?
cat "$report"
"${pytest[@]}" "${by_reader[@]}" || failed=$?
apart=("${beside_sound[@]}" "${in_sound[@]}" "${by_reader[@]}")
"${pytest[@]}" -n 2 --dist worksteal "${apart[@]/#/--ignore=}" || failed=$?
exit "$failed"
