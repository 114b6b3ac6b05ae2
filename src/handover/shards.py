"""A part of a run, so that several machines share the work: ``--shard 2/5``.

Which part a practice belongs to depends on its own path alone. So a practice that is added or goes moves no other, and
each is in exactly one part, whichever machine asks.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from handover.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Into how many parts a run may be cut.
MOST: Final = 9999

_FORM: Final = re.compile(r"([0-9]{1,4})/([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several parts of a run.

    Args:
        index: which one, from 1.
        of: how many there are.
    """

    index: int
    of: int

    def holds(self, path: str) -> bool:
        """Whether a practice belongs to this part.

        Args:
            path: its path as reports show it.
        """
        return int.from_bytes(sha256(_bytes(path)).digest()[:8], "big") % self.of == self.index - 1


def shard_from(text: str) -> Shard:
    """Return the part that ``--shard`` names.

    Raises:
        UsageError: if it names none.
    """
    found = _FORM.fullmatch(text)
    if found is None or not int(found[2]):
        raise UsageError("--shard is the number of a part and how many there are, as in 2/5")
    index, of = int(found[1]), int(found[2])
    if not 1 <= index <= of:
        raise UsageError(f"--shard {index}/{of} is no part: the first of {of} is 1/{of}, the last {of}/{of}")
    return Shard(index, of)


def paths_digest(paths: Iterable[str]) -> str:
    """Return a digest of all practices of a run, by which its parts are known to have seen the same ones."""
    return sha256(b"\0".join(sorted(map(_bytes, paths)))).hexdigest()[:32]


def _bytes(path: str) -> bytes:
    """Return a path as bytes, the same on systems that write letters with accents in another way."""
    return unicodedata.normalize("NFC", path).encode("utf-8", "surrogatepass")
