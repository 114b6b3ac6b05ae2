"""A repository with the folder of a group and sister practices, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.shipped import sample_files
from handover.testing.edit import set_value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: The documents that the sisters of these tests inherit whole.
SHARED: Final = ("scope", "goals", "workflow-map", "payers", "financial-policy", "posting")
GROUP: Final = "handover: 1\nname: Lakeside Dental\n"


def practice_files(extends: str = "../../policy") -> dict[str, bytes]:
    """Return the files of a practice that inherits some of its documents."""
    files = {name: data for name, data in sample_files().items() if name.removesuffix(".yaml") not in SHARED}
    text = files["practice.yaml"].decode()
    files["practice.yaml"] = text.replace(
        "name: Maple Grove Dental", f"extends: {extends}\nname: Maple Grove Dental"
    ).encode()
    return files


def policy_files(group: str = GROUP) -> dict[str, bytes]:
    """Return the files of the folder of their group."""
    shared = {name: data for name, data in sample_files().items() if name.removesuffix(".yaml") in SHARED}
    return {"group.yaml": group.encode(), **shared}


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder."""
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def lay_group(top: Path, practices: tuple[str, ...] = ("elm", "oak"), group: str = GROUP) -> None:
    """Lay a repository with ``policy`` and ``practices``."""
    (top / ".git").mkdir(parents=True, exist_ok=True)
    put(top / "policy", policy_files(group))
    for name in practices:
        put(top / "practices" / name, practice_files())


def edit(file: Path, path: str, value: str) -> None:
    """Set one value of a document."""
    file.write_text(set_value(file.read_text(), path, value))
