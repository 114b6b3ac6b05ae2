"""Learn linear weights from labelled texts, few enough to be shipped as a small file of text.

A feature first gets a share by how differently often it stands in the two halves (after Wang and Manning, "Baselines
and Bigrams", 2012), then a logistic regression weighs it. The features that weigh most are kept, and are weighed anew
by themselves, as they are read: see `handover.speech.weights`.

Needs scikit-learn (`pip install --group words`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from handover.speech.weights import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

#: A feature seen in fewer texts than this is an accident.
LEAST: Final = 2
#: How strongly the learning trusts its rows, and how often each feature is taken to be seen beforehand; both found by
#: trying others on hands left out.
TRUST: Final = 0.15
BEFOREHAND: Final = 0.1
#: Texts are brought to this length, so that a long one weighs no more than a short one.
SCALE: Final = 8.0


class Column(NamedTuple):
    """What was learned to tell one thing.

    Args:
        weights: the weight of each feature.
        begins: what is added to their total.
    """

    weights: Any
    begins: float


def counted(found: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return the features that are seen often enough, with their numbers."""
    count = Counter(feature for one in found for feature in set(one))
    return {feature: number for number, feature in enumerate(sorted(f for f, n in count.items() if n >= LEAST))}


def matrix(found: Sequence[Iterable[str]], known: dict[str, int]) -> Any:
    """Return the features of texts as numbers, each text brought to one length."""
    numbers = [[known[feature] for feature in sorted(set(one)) if feature in known] for one in found]
    starts = np.cumsum([0, *(len(row) for row in numbers)])
    flat = [number for row in numbers for number in row]
    return normalize(csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(numbers), len(known)))) * SCALE


def learn(texts: Any, wanted: Any, trusted: Any = None) -> Column:
    """Return what tells the wanted texts from the others.

    Args:
        texts: what `matrix` made of them.
        wanted: which of them are wanted.
        trusted: how much each of them counts.
    """
    seen = texts != 0
    often = np.asarray(seen[wanted].sum(0)).ravel() + BEFOREHAND
    else_ = np.asarray(seen[~wanted].sum(0)).ravel() + BEFOREHAND
    shares = np.abs(np.log((often / often.sum()) / (else_ / else_.sum())))
    model = LogisticRegression(C=TRUST, max_iter=3000, solver="liblinear", class_weight="balanced")
    model.fit(texts @ diags(shares), wanted, sample_weight=trusted)
    return Column(model.coef_[0] * shares, float(model.intercept_[0]))


def kept(texts: Any, columns: Sequence[Column], known: dict[str, int], most: int) -> dict[str, int]:
    """Return the features that weigh most, anew with their numbers."""
    often = np.sqrt(np.asarray((texts != 0).sum(0)).ravel())
    weighs = np.max([np.abs(column.weights) for column in columns], axis=0) * often
    names = sorted(known, key=known.__getitem__)
    return {names[number]: new for new, number in enumerate(np.sort(np.argsort(-weighs)[:most]))}


def shipped(known: dict[str, int], columns: dict[str, Column], weakest: dict[str, float]) -> bytes:
    """Return the weights of all columns as they are shipped, without those that say nothing.

    Args:
        known: the features.
        columns: what was learned, by what it tells.
        weakest: the smallest weight that is kept, for columns in which not each counts.
    """
    return written(
        SCALE,
        {
            name: (
                column.begins,
                {
                    feature: column.weights[number]
                    for feature, number in known.items()
                    if abs(column.weights[number]) > weakest.get(name, 0.0)
                },
            )
            for name, column in columns.items()
        },
    )


def write(path: Path, held: bytes) -> None:
    """Write weights that are shipped."""
    path.write_bytes(held)
    print(f"\n{len(held):,} bytes")
