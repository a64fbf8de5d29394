#!/usr/bin/env bash
# Every test. Those of real sound and of a real screen reader take their time to speak and to
# listen: beside them only the audit of all pages runs, which gives way to them. All others come
# after, on both cores.
set -euo pipefail
cd "$(dirname "$0")/.."

pytest=(.venv/bin/python -m pytest -q)
in_real_time=(tests/audio_desk tests/journeys/voice tests/journeys/screen_reader)
report=$(mktemp)
trap 'rm -f "$report"' EXIT

failed=0
nice -n 19 "${pytest[@]}" -p no:cacheprovider tests/audit >"$report" 2>&1 &
audit=$!
"${pytest[@]}" "${in_real_time[@]}" || failed=$?
wait "$audit" || failed=$?
cat "$report"
"${pytest[@]}" -n 2 --dist worksteal --ignore=tests/audit "${in_real_time[@]/#/--ignore=}" || failed=$?
exit "$failed"
