"""How people write a side without its word: by the company's name, or as "the billing company", and "us" or "them".

Whoever fills the documents in calls the billing company by its name. "Us" and "them" depend on who writes,
which a document does not say, so they are never read as a side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from handover.data.person_names import is_given_name
from handover.model.kinds.references import loosely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

Side: TypeAlias = Literal["practice", "vendor"]

#: What either side is called, written loosely, whoever writes.
_WORDS: Final[dict[Side, tuple[str, ...]]] = {
    "practice": (
        "practice", "the practice", "our practice", "your practice", "dental practice", "the dental practice",
        "the office", "dental office", "the dental office", "the dentist's office",
    ),
    "vendor": (
        "vendor", "the vendor", "our vendor", "billing vendor", "the billing vendor",
        "billing company", "the billing company", "our billing company",
        "billing team", "the billing team", "billing service", "the billing service", "our billing service",
        "billing partner", "our billing partner", "the outsourced team", "outsourced team", "outsourced billing team",
        "the outsourced billing team", "outsourced billing company", "the outsourced billing company",
    ),
}  # fmt: skip
#: Words for the people of a side, behind its name.
_GROUPS: Final = ("team", "people", "staff", "side", "office", "employees", "folks")
_CALLED: Final[dict[str, Side]] = {loosely(words): side for side, several in _WORDS.items() for words in several}
#: Words that mean a side only to those who know who writes, written loosely.
_WHOSE: Final = frozenset(
    {"us", "we", "ours", "ourselves", "them", "they", "theirs", "themselves", "you", "yours", "yourselves"}
    | {
        whose + what
        for whose in ("our", "their", "your")
        for what in ("side", "office", "team", "people", "staff", "end", "company", "lot", "own", "ownpeople")
    }
)
#: Words that stand for a person only to those who know who writes, or whom another answer names.
_NO_ONE_BY_NAME: Final = frozenset(
    {"me", "myself", "i", "he", "him", "himself", "she", "herself", "self", "itself", "own", "itsown", "hisown", "herown",
     "eachown", "ownone", "theirown", "yourown", "oneown", "theuser", "users", "theusers", "eachuser", "same"}
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
#: Words of a company's name that many companies have, so that they alone name none.
_COMMON: Final = frozenset(
    (
        "the", "a", "and", "of", "for", "at", "dental", "dentistry", "dentist", "dentists", "family", "billing",
        "practice", "practices", "care", "smile", "smiles", "oral", "health", "group", "office", "services",
        "service", "solutions", "partners", "partner", "associates", "center", "centre", "clinic", "company",
        "management", "medical", "claims", "claim", "revenue", "insurance", "pediatric", "paediatric",
        "children", "kids", "orthodontics", "general", "cosmetic", "north", "south", "east", "west", "new",
        "old", "first", "best", "my", "our", "your", "llc", "inc", "ltd", "limited", "plc", "pllc", "pc", "llp",
        "co", "corp", "dds", "dmd", "dr", "drs", "doctor", "mr", "mrs", "ms",
    )
)  # fmt: skip
#: A name shorter than this is rather a word or an abbreviation.
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class SideNames:
    """What the practice and the billing company are called.

    Args:
        by_name: names written loosely, whole or their beginning, with the side that each means.
    """

    by_name: Mapping[str, Side] = field(default_factory=dict)

    @classmethod
    def of(cls, practice: str, vendor: str, taken: Iterable[str]) -> SideNames:
        """Take the names of both.

        Args:
            practice: the practice's name; empty where it is not known.
            vendor: the billing company's name; empty where it is not known.
            taken: what people, roles and systems are called, which is never read as a side.
        """
        others = {word.casefold() for name in taken for word in _WORD.findall(name)}
        found: dict[str, Side | None] = {}
        both: tuple[tuple[Side, str], ...] = (("practice", practice), ("vendor", vendor))
        for side, name in both:
            for called in _called(name, others):
                found[called] = side if found.get(called, side) == side else None
        return cls({called: meant for called, meant in found.items() if meant is not None})

    def side(self, text: str) -> Side | None:
        """Return the side that a text names by a name, or in words that mean it whoever writes."""
        for word in _plainer(text):
            side = self.by_name.get(word) or _CALLED.get(word)
            if side is not None:
                return side
        return None


def _plainer(text: str) -> Iterator[str]:
    """Yield a text written loosely: as it is, without its article, and without "team" or "'s people" at its end."""
    word = loosely(text).rstrip(".").replace("’", "'")
    yield word
    yield word.removeprefix("the")
    for group in _GROUPS:
        if word.endswith(group):
            yield word.removesuffix(group).removesuffix("'s").removesuffix("s'").removeprefix("the")


def means_some_side(text: str) -> bool:
    """Whether a text is "us", "them" or the like, which is a side only to those who know who writes."""
    return loosely(text).rstrip(".") in _WHOSE


def stands_for_somebody(text: str) -> bool:
    """Whether a text is "me", "us", "own" or the like, where a person is to be named."""
    word = loosely(text).rstrip(".")
    return word in _NO_ONE_BY_NAME or word in _WHOSE


def _called(name: str, taken: AbstractSet[str]) -> Iterator[str]:
    """Yield what a company is called, written loosely: its name, and the beginnings of it that mean no other."""
    if not name.strip():
        return
    yield loosely(name).rstrip(".")
    words = _WORD.findall(name)
    if words and words[0].casefold() == "the":
        words = words[1:]
        yield loosely(" ".join(words))
    first = words[0].casefold() if words else ""
    # "Smith" of Smith Family Dentistry may be a person, and so may "Emily Chen"
    if len(first) < _SHORTEST or first in _COMMON or first in taken or is_given_name(first):
        return
    for length in range(1, len(words)):
        yield loosely(" ".join(words[:length]))
