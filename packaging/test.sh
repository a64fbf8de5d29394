#!/usr/bin/env bash
# Every test. Those of real sound and of a real screen reader take their time to speak and to
# listen, one after the other; all others run beside them and give way to them.
set -euo pipefail
cd "$(dirname "$0")/.."

in_real_time=(tests/audio_desk tests/journeys/voice)
report=$(mktemp)
trap 'rm -f "$report"' EXIT

.venv/bin/python -m pytest -q -p no:cacheprovider "${in_real_time[@]}" >"$report" 2>&1 &
slow=$!
failed=0
nice -n 19 .venv/bin/python -m pytest -q -n 2 --dist worksteal \
    "${in_real_time[@]/#/--ignore=}" || failed=$?
wait "$slow" || failed=$?
cat "$report"
exit "$failed"
