"""The example papers of a practice: which are there, what the small text files say, what their checksums are.

Papers come from payers and patients, so nothing of them is believed: only text files of a
few kinds are read, each of at most 128 kB, and at most 200 of them. PDFs and pictures are
not read, and no line of any paper is ever shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from posixpath import normpath
from typing import TYPE_CHECKING, Final

from handover.node import Source
from handover.source.unreadable import NOT_A_FILE, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handover.source.folder import Folder

#: Where example papers are kept.
HOME: Final = "documents"
#: Endings of files that are read as text.
TEXT_ENDINGS: Final = (".txt", ".md", ".csv", ".tsv")
#: At most so many text files are read.
MOST_TEXTS: Final = 200
#: A text file is read up to this size, in bytes; the folder itself reads no more.
MOST_TEXT_BYTES: Final = 128 * 1024
#: The checksum of a file is computed up to this size, in bytes, and of so many files at most.
MOST_DIGEST_BYTES: Final = 64 * 1024 * 1024
MOST_DIGESTS: Final = 200


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of the practice folder that is no document of ours.

    Args:
        name: POSIX path below the practice folder.
        text: what it says, where it is a small text file.
        sha256: its checksum in hexadecimal, where one is written to compare it with.
    """

    name: str
    text: Source | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a practice.

    Args:
        files: all files below ``documents/``, and those that are named elsewhere, by path.
        unlisted: folders whose files could not be listed, with the reason.
    """

    files: Mapping[str, Paper] = field(default_factory=dict)
    unlisted: Mapping[str, str] = field(default_factory=dict)

    def find(self, path: str) -> Paper | None:
        """Return the file that a document names."""
        return self.files.get(plain_path(path))

    def unknown(self, path: str) -> bool:
        """Whether nobody can tell if such a file is there, because its folder could not be listed."""
        return plain_path(path).partition("/")[0] in self.unlisted


def plain_path(path: str) -> str:
    """Return a path without ``./`` and doubled slashes."""
    return normpath(path.strip())


def read_papers(folder: Folder, named: Mapping[str, bool]) -> Papers:
    """Look at the papers of a practice.

    Args:
        folder: the practice's files.
        named: the paths that documents name, and whether a checksum is written beside it.
    """
    wanted = {plain_path(path) for path, digest in named.items() if digest}
    found: dict[str, int] = {}
    unlisted: dict[str, str] = {}
    for top in sorted({HOME, *(plain_path(path).partition("/")[0] for path in named if "/" in plain_path(path))}):
        listing = folder.stat_files(top)
        if isinstance(listing, Unreadable):
            unlisted[top] = listing.reason
        else:
            found.update(listing)
    alone = {path for path in map(plain_path, named) if "/" not in path} & set(folder.names())
    alone = {name for name in alone if folder.read(name) != NOT_A_FILE}
    found.update(dict.fromkeys(alone, 0))
    texts = _texts(folder, found)
    digests = _digests(folder, found, wanted)
    papers = {name: Paper(name, texts.get(name), digests.get(name)) for name in sorted(found)}
    return Papers(papers, unlisted)


def _texts(folder: Folder, found: Mapping[str, int]) -> dict[str, Source]:
    names = [
        name
        for name, size in sorted(found.items())
        if name.startswith(f"{HOME}/") and name.lower().endswith(TEXT_ENDINGS) and size <= MOST_TEXT_BYTES
    ]
    texts: dict[str, Source] = {}
    for name in names[:MOST_TEXTS]:
        data = folder.read(name)
        text = _decoded(data) if isinstance(data, bytes) else None
        if text is not None:
            texts[name] = Source(name, text)
    return texts


def _decoded(data: bytes) -> str | None:
    """Return the text of a file in one of the usual encodings; None where it is no text."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None if b"\0" in data else data.decode("cp1252", "replace")


def _digests(folder: Folder, found: Mapping[str, int], wanted: Iterable[str]) -> dict[str, str]:
    names = [name for name in sorted(wanted) if found.get(name, MOST_DIGEST_BYTES + 1) <= MOST_DIGEST_BYTES]
    digests = ((name, folder.sha256(name)) for name in names[:MOST_DIGESTS])
    return {name: digest for name, digest in digests if isinstance(digest, str)}
