"""Say of labelled sentences which are found dangerous, by kind and half, with 95 % Wilson intervals.

    python bench/danger.py                          figures of both halves
    python bench/danger.py --misses development     and the sentences of one half that are judged wrongly

Each line of ``bench/danger/*.jsonl`` has ``text``, ``kind`` (of danger, or of the danger whose words a fine
sentence has), ``label`` (danger or fine), ``pattern`` (how it is built; a pattern stands in one half only) and
``to`` (patient or team). Recall of a kind: its dangerous sentences in which it is found. Precision: of the
sentences in which it is found and that are not dangerous in another way, those that are dangerous so.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from pathlib import Path
from typing import Any

from handover.speech.danger import Danger, Heard, dangers

#: People at the practice in whose files such sentences would stand.
NAMES = frozenset({"dana", "sam", "ines", "vale"})
HOME = Path(__file__).parent / "danger"


def wilson(hits: int, count: int) -> tuple[float, float, float]:
    """Return the share of hits and its 95 % interval."""
    if not count:
        return 0.0, 0.0, 1.0
    z, share = 1.959964, hits / count
    below = 1 + z * z / count
    middle = (share + z * z / (2 * count)) / below
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / below
    return share, max(0.0, middle - half), min(1.0, middle + half)


def shown(name: str, hits: int, count: int) -> str:
    """Return one figure as words."""
    share, low, high = wilson(hits, count)
    return f"{name} {share:.2f} ({low:.2f}-{high:.2f}, {hits} of {count})"


def read(half: str) -> list[dict[str, Any]]:
    """Return the rows of one half, each with what is found in it."""
    lines = (HOME / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    for row in rows:
        row["found"] = {one.value for one in dangers(row["text"], Heard(row["to"]), NAMES)}
    return rows


def figures(rows: list[dict[str, Any]]) -> None:
    """Print recall and precision by kind."""
    total = [0, 0, 0, 0]
    for kind in [one.value for one in Danger]:
        wanted = [row for row in rows if row["kind"] == kind and row["label"] == "danger"]
        found = [row for row in rows if kind in row["found"] and (row["label"] == "fine" or row["kind"] == kind)]
        right = sum(kind in row["found"] for row in wanted)
        print(f"  {kind:16} {shown('recall', right, len(wanted))}  {shown('precision', right, len(found))}")
        total = [total[0] + right, total[1] + len(wanted), total[2] + right, total[3] + len(found)]
    print(f"  {'all':16} {shown('recall', total[0], total[1])}  {shown('precision', total[2], total[3])}")


def misses(rows: list[dict[str, Any]]) -> None:
    """Print what is judged wrongly."""
    for row in rows:
        if row["label"] == "danger" and row["kind"] not in row["found"]:
            print(f"  not found: {row['kind']:16} {row['text']}")
        if row["label"] == "fine" and row["found"]:
            print(f"  alarm: {', '.join(sorted(row['found'])):16} {row['text']}")


def main() -> None:
    """Print the figures, and what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", choices=("development", "held-out", "later", "last"))
    asked = parser.parse_args()
    for half in ("development", "held-out", "later", "last"):
        rows = read(half)
        dangers.cache_clear()
        start = time.process_time()
        for row in rows:
            dangers(row["text"], Heard(row["to"]), NAMES)
        each = (time.process_time() - start) / len(rows)
        print(f"{half}: {len(rows)} sentences, {each * 1000:.3f} ms each")
        figures(rows)
        if asked.misses == half:
            misses(rows)


if __name__ == "__main__":
    main()
