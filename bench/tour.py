"""Page change and main-thread stalls at the real window: goals 50 ms and 16 ms."""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.start import offscreen


def main() -> None:
    """Run the tour and print the time from key to page, and the longest stall."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = [sys.executable, "-m", "desktop.command", "tour", "--out", str(out)]
        subprocess.run(command, check=True, env=offscreen(folder))  # noqa: S603 - our own program
        tour = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    times = [page["milliseconds"] for page in tour["pages"] if page["name"] != "receipt"]
    line = {
        "bench": "tour",
        "page_change_ms_median": statistics.median(times),
        "page_change_ms_worst": max(times),
        "longest_stall_ms": tour["longest_stall_ms"],
        "pages": len(times),
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
