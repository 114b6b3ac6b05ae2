"""Write the own words of the examples and of generated complete practices as rows for `train_words.py`.

    python bench/harvest_words.py 200       from the examples and 200 generated practices

All of it is decided: these practices are complete. Texts that say the same are written once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handover.analysis.structure.walk import AllAnswers
from handover.load import load
from handover.model.kinds.words import Said, Words
from handover.source.disk_folder import DiskFolder
from handover.source.memory_folder import MemoryFolder
from tests.truth.complete import TODAY, practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.source.folder import Folder

HERE = Path(__file__).parent


def folders(count: int) -> Iterator[Folder]:
    """Yield the examples and generated practices."""
    for path in sorted((HERE.parent / "examples").iterdir()):
        if (path / "practice.yaml").exists():
            yield DiskFolder(path)
    for seed in range(count):
        yield MemoryFolder({name: text.encode() for name, text in practice(seed).files.items()})


def texts(folder: Folder) -> Iterator[tuple[str, str]]:
    """Yield the field and the words of each answer in own words."""
    for answer in AllAnswers.of(load(folder, TODAY).practice).answers:
        words = answer.other or answer.known
        if answer.place.manual is not None and type(words) in (Words, Said) and not answer.standing:
            yield ".".join(answer.place.field), words.words


def main() -> None:
    """Run it."""
    seen: dict[tuple[str, str], None] = {}
    for folder in folders(int(sys.argv[1])):
        seen.update(dict.fromkeys(texts(folder)))
    rows = [
        {"field": field, "text": text, "label": "decided", "class": "decided-plain", "pattern": f"practice-{number}"}
        for number, (field, text) in enumerate(seen)
    ]
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    (HERE / "words" / "practices.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main()
