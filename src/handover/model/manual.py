"""The manual of a field, written once beside the field.

Starter documents, the editor schema, `handover explain`, the format page and the
coverage page are all made from it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import Field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

#: The reserved words of the answer grammar and those kept free for later: no field is
#: named so, except where a part says itself what the word means there.
RESERVED: Final = (
    "none", "other", "is", "unconfirmed", "confirmed", "with", "conflict", "says", "differs", "for",
    "interim", "stand_in", "from", "until", "because", "note", "internal", "source", "remove", "lock",
    "locations", "said", "on",
)  # fmt: skip

#: For fields that have lost no key.
_NOTHING: Final[Mapping[str, str]] = {}

Audience = Literal["all", "vendor", "front-desk", "clinician", "owner"]
Duty = Literal["owner", "access", "primary", "clinical", "money", "billing", "front-desk", "none"]


@dataclass(frozen=True, slots=True)
class Manual:
    """What people need to know to answer one field.

    Args:
        question: the plain question that a starter document asks, ending in "?".
        help: one or two sentences more, for somebody who does not know the word.
        example: a believable answer as YAML text, on one line where it fits.
        guide: the guide rows that the field answers, such as ``("S-8.03",)``.
        none: whether "none on purpose" is an answer here.
        absent: why the field may be left out without a gap; empty when it may not.
        audience: whose pack shows it.
        duty: who can answer it.
        starter: whether starter documents ask for it (the rest is for those who need it).
        standing: what holds where nothing is written and the practice has said `standing: yes`: the
            guide's own closed list, as YAML text; empty for most fields.
        splits: parts of the work, beside locations, for which a rule reads another answer
            (``differs``).
        one: whether exactly one person is asked for.
        moved: keys that were written at this answer once, each with how the fact is written now.
    """

    question: str
    help: str = ""
    example: str = ""
    guide: tuple[str, ...] = ()
    none: bool = False
    absent: str = ""
    audience: Audience = "all"
    duty: Duty = "owner"
    starter: bool = True
    standing: str = ""
    splits: tuple[str, ...] = ()
    one: bool = False
    moved: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)


#: For places that no field stands at, such as the reserved words.
NO_MANUAL: Final = Manual("", absent="a word of the answer grammar")


def field(
    question: str,
    *,
    help: str = "",  # noqa: A002 - the word the manual uses
    example: str = "",
    guide: tuple[str, ...] = (),
    none: bool = False,
    absent: str = "",
    audience: Audience = "all",
    duty: Duty = "owner",
    starter: bool = True,
    standing: str = "",
    splits: tuple[str, ...] = (),
    one: bool = False,
    moved: Mapping[str, str] = _NOTHING,
) -> Any:
    """Declare a field of a document part together with its manual (see `Manual`)."""
    manual = Manual(question, help, example, guide, none, absent, audience, duty, starter, standing, splits, one, moved)
    return Field(json_schema_extra={"manual": manual})  # type: ignore[dict-item]  # ours to read, not pydantic's


def manual_of(info: FieldInfo) -> Manual:
    """Return the manual that a field was declared with."""
    extra: Any = info.json_schema_extra
    manual = extra.get("manual") if isinstance(extra, dict) else None
    return manual if isinstance(manual, Manual) else NO_MANUAL
