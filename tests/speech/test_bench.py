"""`bench/words.py` says of labelled answers whether they decide anything."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench" / "words.py"
ROWS = (
    {"id": "1", "field": "escalation-contacts.backup", "text": "whoever is free", "label": "open", "class": "anybody"},
    {
        "id": "2",
        "field": "escalation-contacts.backup",
        "text": "Dana Ruiz",
        "label": "decided",
        "class": "decided-plain",
    },
    {"id": "3", "field": "approvals.actions.amount", "text": "up to 75", "label": "decided", "class": "decided-plain"},
    {"id": "4", "field": "a-document.no_longer_there_by", "text": "nobody", "label": "open", "class": "nobody"},
)


def run(path: Path, *options: str) -> str:
    """Return what the program prints."""
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return subprocess.run([sys.executable, BENCH, path, *options], check=True, capture_output=True, text=True).stdout


def test_one_prediction_a_line(tmp_path: Path) -> None:
    said = [json.loads(line) for line in run(tmp_path / "rows.jsonl").splitlines()]
    assert said == [{"id": row["id"], "label": row["label"]} for row in ROWS]


def test_figures_have_their_intervals(tmp_path: Path) -> None:
    lines = run(tmp_path / "rows.jsonl", "--score").splitlines()
    assert lines[0].split() == ["recall", "of", "open", "2", "of", "2", "100.0", "%", "[34.2,", "100.0]"]
    assert [line.split()[1] for line in lines[2:]] == ["anybody", "decided-plain", "nobody"]
