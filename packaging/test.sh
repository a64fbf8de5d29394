#!/usr/bin/env bash
# Every test, in two halves at once: the journeys by voice take their time to speak and to listen,
# the others take the processor and give way to them. What the voice's half says comes last.
set -euo pipefail
cd "$(dirname "$0")/.."

VOICE=tests/journeys/voice
report=$(mktemp)
trap 'rm -f "$report"' EXIT

.venv/bin/python -m pytest -q -p no:cacheprovider "$VOICE" >"$report" 2>&1 &
voice=$!
failed=0
nice -n 5 .venv/bin/python -m pytest -q --ignore "$VOICE" || failed=$?
wait "$voice" || failed=$?
cat "$report"
exit "$failed"
