"""Learn the weights by which spoken words are read, from labelled answers by several hands.

    python bench/train_words.py             figures: each hand judged by what the others wrote
    python bench/train_words.py --write     the same, and write the weights into the package

Needs scikit-learn (`pip install --group words`). The rows stand in ``bench/words``, one file a hand:
``field``, ``text``, ``label``, ``class``, and ``pattern``, the idea of the sentence.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from learning import Column, counted, kept, learn, matrix, shipped, write
from sklearn.linear_model import LogisticRegression
from words import CLASSES, asked_for, figures, is_value, kind_of

import handover.data
from handover.speech.build import features
from handover.speech.weights import read_weights

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS: Final = Path(__file__).parent / "words"
WEIGHTS: Final = Path(handover.data.__file__).parent / "speech" / "words.weights"
#: How many features are kept.
KEPT: Final = 80_000
#: A weight for a class that is smaller says nothing.
WEAKEST: Final = 0.3
#: How strongly the learning of classes trusts its rows.
TRUST_OF_CLASSES: Final = 0.15
#: What is added to each total, so that as many are found as are found rightly.
RAISED: Final = 0.15


class Rows:
    """Labelled answers, with the features of each.

    Args:
        rows: what was labelled.
        found: the features of each.
    """

    def __init__(self, rows: Sequence[dict[str, Any]], found: Sequence[frozenset[str]]) -> None:
        self.rows, self.found = list(rows), list(found)
        self.is_open = np.array([row["label"] == "open" for row in self.rows])

    def where(self, keep: Any) -> Rows:
        """Return the rows of which `keep` is true."""
        pairs = [(row, found) for row, found in zip(self.rows, self.found, strict=True) if keep(row)]
        return Rows([row for row, _ in pairs], [found for _, found in pairs])

    def learned(self) -> tuple[dict[str, int], Column]:
        """Return the features that are kept, and how they tell open answers from decided ones."""
        known = counted(self.found)
        texts = matrix(self.found, known)
        known = kept(texts, [learn(texts, self.is_open)], known, KEPT)
        verdict = learn(matrix(self.found, known), self.is_open)
        return known, verdict._replace(begins=verdict.begins + RAISED)


def load() -> Rows:
    """Return all labelled rows, each with the hand that wrote it."""
    files = sorted(ROWS.glob("*.jsonl"))
    rows = [json.loads(line) | {"hand": path.stem} for path in files for line in _lines(path)]
    return Rows(rows, [frozenset(features(row["text"], asked_for(row["field"]))) for row in rows])


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def judged_by_others(rows: Rows) -> list[str]:
    """Return for each row what those who did not write it, nor one of its pattern, would say."""
    said = [""] * len(rows.rows)
    place = {id(row): number for number, row in enumerate(rows.rows)}
    for hand in sorted({row["hand"] for row in rows.rows} - {"practices"}):
        held = rows.where(lambda row, hand=hand: row["hand"] == hand)
        patterns = {row["pattern"] for row in held.rows}
        others = rows.where(lambda row, hand=hand, seen=patterns: row["hand"] != hand and row["pattern"] not in seen)
        known, verdict = others.learned()
        weights = read_weights(shipped(known, {"open": verdict}, {}))
        for row, found in zip(held.rows, held.found, strict=True):
            is_open = next(weights.totals(found)) > 0 and not is_value(kind_of(row["field"]), row["text"])
            said[place[id(row)]] = "open" if is_open else "decided"
    return said


def of_classes(rows: Rows, known: dict[str, int]) -> dict[str, Column]:
    """Return how the features tell the classes of open answers apart."""
    open_rows = rows.where(lambda row: row["label"] == "open")
    wanted = np.array([CLASSES[row["class"]].value for row in open_rows.rows])
    found = LogisticRegression(C=TRUST_OF_CLASSES, max_iter=3000).fit(matrix(open_rows.found, known), wanted)
    place = {name: number for number, name in enumerate(found.classes_)}
    return {
        spoken.name.lower(): Column(found.coef_[place[spoken.value]], found.intercept_[place[spoken.value]])
        for spoken in CLASSES.values()
    }


def main() -> None:
    """Run it."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--write", action="store_true")
    asked = told.parse_args()
    rows = load()
    print(f"{len(rows.rows):,} rows; each hand is judged by what the others wrote, without its patterns")
    for line in figures(rows.rows, judged_by_others(rows)):
        print(line)
    if asked.write:
        known, verdict = rows.learned()
        classes = of_classes(rows, known)
        write(WEIGHTS, shipped(known, {"open": verdict, **classes}, dict.fromkeys(classes, WEAKEST)))


if __name__ == "__main__":
    main()
