"""Say of each answer in somebody's own words whether it decides anything.

    python bench/words.py FILE.jsonl           one prediction a line: {"id": …, "label": "open" or "decided"}
    python bench/words.py FILE.jsonl --score   figures by class, with 95 % Wilson intervals

Each line of FILE has ``id``, ``field`` (``document.key``) and ``text``; for figures also ``label`` and ``class``.
"""

from __future__ import annotations

import argparse
import json
import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handover.model.asking import asked_of
from handover.model.kinds.read import read_kind
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.refusal import Refused
from handover.model.spoken import is_more_than_text
from handover.speech.asked import Asked
from handover.speech.classes import Spoken
from handover.speech.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What the last word of a field that is no longer there asks for, where it says so.
_GUESSES = (
    (("by", "owner", "who", "approver", "confirms", "decides", "backup", "primary", "users", "checks"), Asked.WHO),
    (("when", "on", "day", "date", "since", "tested", "granted", "signed", "live"), Asked.WHEN),
    (("within", "limit", "longest", "ahead", "after"), Asked.HOW_LONG),
    (("hours",), Asked.HOURS),
    (("amount", "to", "over", "share"), Asked.HOW_MUCH),
    (("count", "size"), Asked.HOW_MANY),
    (("phone", "email", "address", "id"), Asked.REACH),
    (("say", "text", "words"), Asked.WORDING),
    (("store", "portal"), Asked.WHERE),
)


@cache
def _fields() -> tuple[tuple[tuple[str, ...], Any], ...]:
    """Return the path of each field, its document first, with its kind."""
    return tuple(row for cls in DOCUMENTS for row in _below(cls, (document_name(cls),), ()))


def _below(
    cls: type[Part], path: tuple[str, ...], above: tuple[type[Part], ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    for info in fields_of(cls).values():
        here = (*path, info.key)
        parts = [one for one in (info.form, *info.kinds) if isinstance(one, type) and issubclass(one, Part)]
        if info.kinds and info.kinds[0] not in parts:
            yield here, info.kinds[0]
        for part in parts:
            if part not in above:
                yield from _below(part, here, (*above, part))


@cache
def kind_of(field: str) -> Any:
    """Return the kind of a field; None for one that is no longer there."""
    wanted = tuple(field.split("."))
    path, kind = max(_fields(), key=lambda row: _alike(wanted, row[0]))
    return kind if _alike(wanted, path) else None


def asked_for(field: str) -> Asked:
    """Return what a field asks for; of a field that is no longer there, what its name says."""
    kind = kind_of(field)
    if kind is not None:
        return asked_of(kind)
    last = field.rsplit(".", maxsplit=1)[-1].replace("-", "_").split("_")[-1]
    return next((asked for words, asked in _GUESSES if last in words), Asked.RULE)


def _alike(wanted: tuple[str, ...], path: tuple[str, ...]) -> int:
    """Return how far a path is the one that is wanted: by its key first, then by what stands before."""
    if wanted[-1] != path[-1]:
        return 0
    return 1 + 3 * (wanted[0] == path[0]) + 2 * sum(step in path[1:-1] for step in wanted[1:-1])


#: The class of a labelled row → what we call it.
CLASSES = {
    "nobody": Spoken.NOBODY,
    "anybody": Spoken.ANYBODY,
    "somebody": Spoken.SOMEBODY,
    "everyone": Spoken.EVERYBODY,
    "depends": Spoken.DEPENDS,
    "postponed": Spoken.POSTPONED,
    "discretion": Spoken.JUDGEMENT,
    "placeholder": Spoken.PLACEHOLDER,
    "minimised": Spoken.MINIMISED,
    "refusal": Spoken.REFUSAL,
    "pointer": Spoken.POINTER,
    "question": Spoken.QUESTION,
    "universal": Spoken.EVERYTHING,
}


def wilson(hits: int, count: int) -> tuple[float, float, float]:
    """Return the share of hits and its 95 % interval."""
    if not count:
        return 0.0, 0.0, 1.0
    z, share = 1.959964, hits / count
    below = 1 + z * z / count
    middle = (share + z * z / (2 * count)) / below
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / below
    return share, max(0.0, middle - half), min(1.0, middle + half)


def figures(rows: list[dict[str, Any]], said: list[str]) -> Iterator[str]:
    """Yield recall and precision of "open", and by class the share that was told right."""
    judged = [(row, label) for row, label in zip(rows, said, strict=True) if label]
    right = sum(row["label"] == label == "open" for row, label in judged)
    yield _line("recall of open", right, sum(row["label"] == "open" for row, _ in judged))
    yield _line("precision of open", right, sum(label == "open" for _, label in judged))
    for by in ("class", "hand"):
        groups: dict[str, list[bool]] = {}
        for row, label in judged:
            if by in row:
                groups.setdefault(row[by], []).append(row["label"] == label)
        for name in sorted(groups) if len(groups) > 1 else ():
            yield _line(f"  {by} {name}", sum(groups[name]), len(groups[name]))


def _line(name: str, hits: int, count: int) -> str:
    share, low, high = wilson(hits, count)
    return f"{name:28} {hits:5} of {count:5}  {100 * share:5.1f} %  [{100 * low:.1f}, {100 * high:.1f}]"


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--score", action="store_true", help="figures in place of predictions")
    told = parser.parse_args()
    rows = [json.loads(line) for line in told.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    said = [label_of(row) for row in rows]
    if told.score:
        for line in figures(rows, said):
            print(line)
        return
    for row, label in zip(rows, said, strict=True):
        print(json.dumps({"id": row["id"], "label": label}))


def label_of(row: dict[str, Any]) -> str:
    """Return what is more likely of a row, among rows of which half are open."""
    if is_value(kind_of(row["field"]), row["text"]):
        return "decided"
    return "open" if read(row["text"], asked_for(row["field"])).more_likely_open else "decided"


def is_value(kind: Any, text: str) -> bool:
    """Whether a strict kind, such as an amount, reads the text as a value: then nobody asks what the words say."""
    if kind is None:
        return False
    try:
        return is_more_than_text(kind, read_kind(kind, text))
    except Refused:
        return False


if __name__ == "__main__":
    main()
