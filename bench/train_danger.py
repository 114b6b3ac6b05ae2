"""Learn the weights by which dangerous sentences are told, from labelled sentences by several hands.

    python bench/train_danger.py             figures: each hand judged by what the others wrote
    python bench/train_danger.py --write     the same, and write the weights into the package

Needs scikit-learn (`pip install --group words`). The rows stand in ``bench/danger``, one file a hand: ``text``, ``kind``
(of danger, or of the danger whose words a fine sentence has), ``label`` (danger or fine), ``pattern`` (the idea of the
sentence) and ``to`` (patient or team).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from danger import HOME, NAMES, figures, read
from learning import Column, counted, kept, learn, matrix, shipped, write

import handover.data
from handover.speech.danger import TOLD, Danger, Heard
from handover.speech.danger.features import features
from handover.speech.danger.words import sentences
from handover.speech.weights import read_weights

if TYPE_CHECKING:
    from collections.abc import Sequence


WEIGHTS: Final = Path(handover.data.__file__).parent / "speech" / "danger.weights"
#: How many features are kept.
KEPT: Final = 48_000
#: A weight that is smaller says nothing.
WEAKEST: Final = 0.04
#: How much a sentence with the words of another danger counts, and one that complete practices have.
OF_OTHERS: Final = 0.5
OF_PRACTICES: Final = 1.0


def of_practices() -> list[dict[str, Any]]:
    """Return what practices write every day: nothing, or hardly anything, about it is dangerous.

    The own words of complete practices, heard by patients or by the team, and the decided answers of `words`.
    """
    fine = {"kind": "practices", "label": "fine", "hand": "practices", "pattern": "practices"}
    own = {row["text"] for row in read(HOME.parent / "words" / "practices.jsonl")}
    rows = [{**fine, "text": text, "to": heard.value} for text in sorted(own) for heard in Heard]
    decided = {
        row["text"]
        for path in (HOME.parent / "words").glob("*.jsonl")
        for row in read(path)
        if row["label"] == "decided" and len(row["text"].split()) >= _LEAST
    }
    return rows + [{**fine, "text": text, "to": Heard.TEAM.value} for text in sorted(decided - own)]


#: Shorter answers are no sentences.
_LEAST: Final = 4


def learned(rows: Sequence[dict[str, Any]]) -> tuple[dict[str, int], dict[str, Column]]:
    """Return the features that are kept, and how they tell each danger."""
    found = [row["features"] for row in rows]
    known = counted(found)
    texts = matrix(found, known)
    known = kept(texts, [_learned(texts, rows, danger) for danger in Danger], known, KEPT)
    texts = matrix(found, known)
    return known, {danger.value: _learned(texts, rows, danger) for danger in Danger}


def _learned(texts: Any, rows: Sequence[dict[str, Any]], danger: Danger) -> Column:
    wanted = np.array([row["kind"] == danger.value and row["label"] == "danger" for row in rows])
    return learn(texts, wanted, np.array([_trusted(row, danger) for row in rows]))


def _trusted(row: dict[str, Any], danger: Danger) -> float:
    if row["hand"] == "practices":
        return OF_PRACTICES
    return 1.0 if row["kind"] == danger.value else OF_OTHERS


def judge_by_others(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows, each with what those who did not write it, nor one of its pattern, would find in it."""
    judged = []
    for hand in sorted({row["hand"] for row in rows} - {"practices"}):
        held = [row for row in rows if row["hand"] == hand]
        patterns = {row["pattern"] for row in held}
        known, columns = learned([row for row in rows if row["hand"] != hand and row["pattern"] not in patterns])
        weights = read_weights(shipped(known, columns, dict.fromkeys(columns, WEAKEST)))
        for row in held:
            totals = zip(Danger, weights.totals(frozenset(row["features"])), strict=True)
            judged.append(row | {"found": {danger.value for danger, total in totals if total > TOLD[danger]}})
    return judged


def main() -> None:
    """Run it."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--write", action="store_true")
    asked = told.parse_args()
    rows = [row | {"hand": path.stem} for path in sorted(HOME.glob("*.jsonl")) for row in read(path)] + of_practices()
    for row in rows:
        row["features"] = features(sentences(row["text"], NAMES), Heard(row["to"]))
    print(f"{len(rows):,} rows; each hand is judged by what the others wrote, without its patterns")
    judged = judge_by_others(rows)
    figures(judged)
    for hand in sorted({row["hand"] for row in judged}):
        print(hand)
        figures([row for row in judged if row["hand"] == hand], kinds=False)
    if asked.write:
        known, columns = learned(rows)
        write(WEIGHTS, shipped(known, columns, dict.fromkeys(columns, WEAKEST)))


if __name__ == "__main__":
    main()
