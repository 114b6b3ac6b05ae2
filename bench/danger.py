"""Say of labelled sentences which are found dangerous, by kind, with 95 % Wilson intervals.

    python bench/danger.py FILE.jsonl              figures
    python bench/danger.py FILE.jsonl --misses     and the sentences that are judged wrongly

Each line has ``text``, ``kind`` (of danger, or of the danger whose words a fine sentence has), ``label`` (danger or
fine), ``pattern`` (the idea of the sentence) and ``to`` (patient or team). Recall of a kind: its dangerous sentences in
which it is found. Precision: of the sentences in which it is found and that are not dangerous in another way, those
that are dangerous so. The files of ``bench/danger`` are what was learned from: see `train_danger.py` for their figures.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from words import wilson

from handover.speech.danger import Danger, Heard, dangers

if TYPE_CHECKING:
    from collections.abc import Sequence

#: People at the practice in whose files such sentences would stand.
NAMES: Final = frozenset({"dana", "sam", "ines", "vale"})
HOME: Final = Path(__file__).parent / "danger"


def shown(name: str, hits: int, count: int) -> str:
    """Return one figure as words."""
    share, low, high = wilson(hits, count)
    return f"{name} {share:.2f} ({low:.2f}-{high:.2f}, {hits} of {count})"


def read(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def figures(rows: Sequence[dict[str, Any]], *, kinds: bool = True) -> None:
    """Print recall and precision, by kind and of all; each row has what is found in it."""
    total = [0, 0, 0, 0]
    for kind in [one.value for one in Danger]:
        wanted = [row for row in rows if row["kind"] == kind and row["label"] == "danger"]
        found = [row for row in rows if kind in row["found"] and (row["label"] == "fine" or row["kind"] == kind)]
        right = sum(kind in row["found"] for row in wanted)
        if kinds:
            print(f"  {kind:16} {shown('recall', right, len(wanted))}  {shown('precision', right, len(found))}")
        total = [total[0] + right, total[1] + len(wanted), total[2] + right, total[3] + len(found)]
    print(f"  {'all':16} {shown('recall', total[0], total[1])}  {shown('precision', total[2], total[3])}")


def misses(rows: Sequence[dict[str, Any]]) -> None:
    """Print what is judged wrongly."""
    for row in rows:
        if row["label"] == "danger" and row["kind"] not in row["found"]:
            print(f"  not found: {row['kind']:16} {row['text']}")
        if row["label"] == "fine" and row["found"]:
            print(f"  alarm: {', '.join(sorted(row['found'])):16} {row['text']}")


def main() -> None:
    """Print the figures, and what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    rows = read(asked.file)
    for row in rows:
        row["found"] = {one.value for one in dangers(row["text"], Heard(row["to"]), NAMES)}
    figures(rows)
    if asked.misses:
        misses(rows)


if __name__ == "__main__":
    main()
