"""Learn the weights by which spoken words are read, from labelled answers by several hands.

    python bench/train_words.py             figures: each hand judged by what the others wrote
    python bench/train_words.py --write     the same, and write the weights into the package

Needs scikit-learn (`pip install --group words`). The rows stand in ``bench/words``, one file a hand:
``field``, ``text``, ``label``, ``class``, and ``pattern``, the idea of the sentence.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize
from words import CLASSES, asked_for, figures, is_value, kind_of

import handover.data
from handover.speech.build import features

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS: Final = Path(__file__).parent / "words"
WEIGHTS: Final = Path(handover.data.__file__).parent / "speech" / "weights.tsv"
#: A feature seen in fewer answers than this is an accident.
LEAST: Final = 2
#: How strongly the learning trusts its rows; found by trying 0.03 to 1 on hands left out.
TRUST: Final = 0.15
#: Texts are brought to this length, so that a long one weighs no more than a short one.
SCALE: Final = 8.0
#: How much a text of a complete practice weighs: a false alarm there costs more than a missed one.
OF_PRACTICES: Final = 6.0
#: How many features are kept for the verdict, and for telling the classes apart.
KEPT: Final = 24_000
KEPT_OF_CLASSES: Final = 4_000
#: A weight for a class that is smaller says nothing.
WEAKEST: Final = 0.15


class Rows:
    """Labelled answers, with the features of each.

    Args:
        rows: what was labelled.
    """

    def __init__(self, rows: Sequence[dict[str, Any]]) -> None:
        self.rows = list(rows)
        self.found = [sorted(set(features(row["text"], asked_for(row["field"])))) for row in self.rows]
        self.is_open = np.array([row["label"] == "open" for row in self.rows])

    def where(self, keep: Any) -> Rows:
        """Return the rows of which `keep` is true."""
        part = object.__new__(Rows)
        chosen = [number for number, row in enumerate(self.rows) if keep(row)]
        part.rows, part.found = [self.rows[n] for n in chosen], [self.found[n] for n in chosen]
        part.is_open = self.is_open[chosen]
        return part

    def matrix(self, known: dict[str, int]) -> Any:
        """Return the features as numbers, each text brought to one length."""
        numbers = [[known[feature] for feature in found if feature in known] for found in self.found]
        starts = np.cumsum([0, *(len(row) for row in numbers)])
        flat = [number for row in numbers for number in row]
        return normalize(csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(numbers), len(known)))) * SCALE

    def known(self) -> dict[str, int]:
        """Return the features that are seen often enough, with their numbers."""
        count = Counter(feature for found in self.found for feature in found)
        return {feature: number for number, feature in enumerate(sorted(f for f, n in count.items() if n >= LEAST))}


def load() -> Rows:
    """Return all labelled rows, each with the hand that wrote it."""
    files = sorted(ROWS.glob("*.jsonl"))
    return Rows([json.loads(line) | {"hand": path.stem} for path in files for line in _lines(path)])


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def learn(rows: Rows, known: dict[str, int]) -> Any:
    """Return the learned verdict."""
    return LogisticRegression(C=TRUST, max_iter=3000, solver="liblinear", class_weight="balanced").fit(
        rows.matrix(known), rows.is_open
    )


def judged_by_others(rows: Rows) -> list[str]:
    """Return for each row what those who did not write it, nor one of its pattern, would say."""
    said = [""] * len(rows.rows)
    place = {id(row): number for number, row in enumerate(rows.rows)}
    for hand in sorted({row["hand"] for row in rows.rows} - {"practices"}):
        held = rows.where(lambda row, hand=hand: row["hand"] == hand)
        patterns = {row["pattern"] for row in held.rows}
        others = rows.where(lambda row, hand=hand, seen=patterns: row["hand"] != hand and row["pattern"] not in seen)
        known = others.known()
        for row, is_open in zip(held.rows, learn(others, known).predict(held.matrix(known)), strict=True):
            said[place[id(row)]] = "open" if is_open and not is_value(kind_of(row["field"]), row["text"]) else "decided"
    return said


def learn_classes(rows: Rows, known: dict[str, int]) -> tuple[list[str], Any, list[float]]:
    """Return the features, the learned weights by which they tell the classes of open answers apart, and where those begin."""
    open_rows = rows.where(lambda row: row["label"] == "open")
    wanted = np.array([CLASSES[row["class"]].value for row in open_rows.rows])
    found = LogisticRegression(C=TRUST, max_iter=3000).fit(open_rows.matrix(known), wanted)
    order = [list(found.classes_).index(spoken.value) for spoken in CLASSES.values()]
    return sorted(known, key=known.__getitem__), found.coef_[order], list(found.intercept_[order])


def write(rows: Rows) -> None:
    """Write the weights of the verdict and of the classes, those that weigh most."""
    known = rows.known()
    model = learn(rows, known)
    names, classes, begins = learn_classes(rows, known)
    verdict = model.coef_[0]
    count = Counter(feature for found in rows.found for feature in found)
    kept = sorted(range(len(names)), key=lambda n: -abs(verdict[n]) * math.sqrt(count[names[n]]))[:KEPT]
    telling = sorted(range(len(names)), key=lambda n: -np.abs(classes[:, n]).max() * math.sqrt(count[names[n]]))
    lines: dict[str, str] = {
        names[n]: f"{names[n]}\t{round(verdict[n] * 100)}" for n in kept if round(verdict[n] * 100)
    }
    for n in telling[:KEPT_OF_CLASSES]:
        pairs = [
            f"{place}:{round(weight * 100)}" for place, weight in enumerate(classes[:, n]) if abs(weight) > WEAKEST
        ]
        if pairs:
            lines[names[n]] = f"{lines.get(names[n], names[n] + chr(9))}\t{' '.join(pairs)}"
    head = f"\t{SCALE}\t{model.intercept_[0]:.4f}\t{' '.join(f'{one:.2f}' for one in begins)}"
    WEIGHTS.write_text("\n".join([head, *(lines[name] for name in sorted(lines))]) + "\n", encoding="utf-8")
    print(f"\n{len(lines)} features, {WEIGHTS.stat().st_size:,} bytes")


def main() -> None:
    """Run it."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--write", action="store_true")
    rows = load()
    print(f"{len(rows.rows):,} rows; each hand is judged by what the others wrote, without its patterns")
    for line in figures(rows.rows, judged_by_others(rows)):
        print(line)
    if told.parse_args().write:
        write(rows)


if __name__ == "__main__":
    main()
