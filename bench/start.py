"""Start to the first usable page, and memory then: goals 1.0 s warm, 150 MB without speech."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 7
MS = 1000.0


def main() -> None:
    """Start the real program in practice mode several times and print the median."""
    with tempfile.TemporaryDirectory() as home:
        runs = [_start(home) for _ in range(RUNS + 1)][1:]
    line = {
        "bench": "start",
        "first_page_ms_median": round(statistics.median(ms for ms, _ in runs)),
        "first_page_ms_worst": round(max(ms for ms, _ in runs)),
        "memory_mb_median": round(statistics.median(mb for _, mb in runs)),
        "runs": RUNS,
    }
    print(json.dumps(line))


def _start(home: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "desktop.command", "--practice", "--until-first-page"]
    start = time.monotonic()
    output = subprocess.run(  # noqa: S603 - our own program
        command, env=offscreen(home), capture_output=True, text=True, check=True
    ).stdout
    shown = json.loads(output)
    return (shown["monotonic"] - start) * MS, shown["memory_mb"]


def offscreen(home: str) -> dict[str, str]:
    """Return the environment for a run without a display, in a folder of its own."""
    return {**os.environ, "PETITION_DESK_HOME": home, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    main()
