"""What people write as a key where it has no place, and the field in which the fact is written.

The words are data (`data/homes.toml`), by the part in which they mean that; each names a field that is there.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handover.data import facts
from handover.model.answer import Entries
from handover.model.examples import value_line
from handover.model.kinds.references import loosely
from handover.model.printed import printed_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

#: No line is shown longer than this: advice stays readable.
_LONGEST: Final = 80


class Home(NamedTuple):
    """Where a fact is written.

    Args:
        holder: the address of the part that holds it, such as ``access-plan.leavers``.
        key: its key there.
        where: how a sentence names it, within its document.
        line: how it is written, on one line; empty where that is too long.
    """

    holder: str
    key: str
    where: str
    line: str

    @property
    def document(self) -> str:
        """The name of the document that it is in."""
        return self.holder.partition(".")[0]


def home_of(key: str, within: tuple[str, ...]) -> Home | None:
    """Return where a fact is written that stands under an unknown key; None where nothing is known of it.

    Args:
        key: the key as typed.
        within: the path of the part that it stands in, without the names of list items.
    """
    word = loosely(key)
    # what is meant at the top of practice.yaml is of the whole practice, and of no person or system that is listed in it
    shortest = 1 if within[:1] == ("practice",) and len(within) > 1 else 0
    for length in range(len(within), shortest, -1):
        home = _meanings().get((".".join(within[:length]), word))
        if home is not None:
            return _home(*home)
    other = _of_one_document().get(word) if len(within) == 1 else None
    return _home(other, "") if other is not None and other.partition(".")[0] != within[0] else None


@cache
def _of_one_document() -> dict[str, str]:
    """Return the address of each key that stands at the top of one document alone, by the key."""
    tops = [address for address in printed_fields() if address.count(".") == 1]
    times = Counter(loosely(address.rpartition(".")[2]) for address in tops)
    return {word: one for one in tops if times[word := loosely(one.rpartition(".")[2])] == 1}


@cache
def _meanings() -> dict[tuple[str, str], tuple[str, str]]:
    """Return the address of the field, and a line where it has one, by the part and the word that means it there."""
    listed: Iterable[dict[str, Any]] = facts("homes.toml")["meaning"]
    return {
        (at, loosely(word)): (one["home"], one.get("line", ""))
        for one in listed
        for at in one["at"]
        for word in one["words"]
    }


@cache
def _home(address: str, example: str) -> Home:
    holder, _, key = address.rpartition(".")
    fields, steps = printed_fields(), address.split(".")
    held = [".".join(steps[:end]) for end in range(2, len(steps))]
    lists = [one for one in held if issubclass(fields[one].info.form, Entries)]
    blocks = held[held.index(lists[-1]) + 1 :] if lists else held
    line = example or value_line(fields[address].info)
    for one in reversed(blocks if not example else ()):
        line = f"{fields[one].info.key}: {{{line}}}"
    entry = f"`{key}`, in an entry of `{fields[lists[-1]].info.key}`" if lists else f"`{'.'.join(steps[1:])}`"
    return Home(holder, key, entry, line if len(line) <= _LONGEST else f"{key}:")
