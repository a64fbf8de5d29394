import json
import os
import subprocess
import sys
from pathlib import Path


def test_no_page_breaks_a_norm_in_any_theme_size_or_language(tmp_path: Path) -> None:
    """Every scene in 58 looks, on one screen or two: `petition-desk audit` finds nothing."""
    audit = subprocess.run(
        [sys.executable, "-m", "desktop.command", "audit", "--json"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PETITION_DESK_HOME": str(tmp_path)},
    )
    assert audit.stdout, audit.stderr
    report = json.loads(audit.stdout)
    assert report["violations"] == []
    assert report["pages"] >= 6000
    assert audit.returncode == 0
