"""The manual of a field, written once beside the field.

Starter documents, the editor schema, `handover explain`, the format page, the coverage
page and the pack are all made from it.
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

#: Whom a pack can be made for; "all" sees everything.
Audience = Literal["all", "vendor", "front-desk", "clinician", "owner"]
#: The sections of a pack, in the order of its pages: first whom to ask, then what must not wait.
PackSection = Literal[
    "who_to_ask", "escalation", "contacts", "overview", "scope", "approvals", "money", "posting", "payers", "workflow", "access",
    "goals", "documents", "questions", "split", "glossary", "about",
]  # fmt: skip
#: What each section is called.
SECTION_TITLES: Final[dict[PackSection, str]] = {
    "who_to_ask": "Who to ask",
    "escalation": "When it cannot wait",
    "contacts": "People and channels",
    "overview": "At a glance",
    "scope": "Who does what",
    "approvals": "Just do it, or pause and ask",
    "money": "Money rules and what to say",
    "posting": "Posting and next actions",
    "payers": "Payers",
    "workflow": "How the work runs",
    "access": "Access",
    "goals": "Goals and numbers",
    "documents": "Example documents",
    "questions": "Open questions",
    "split": "Who is responsible for what",
    "glossary": "What the words mean",
    "about": "About this pack",
}
Duty = Literal["owner", "access", "primary", "clinical", "money", "billing", "front-desk", "vendor", "none"]


@dataclass(frozen=True, slots=True)
class Manual:
    """What people need to know to answer one field.

    Args:
        question: the plain question that a starter document asks, ending in "?".
        label: what the answer is called where it is printed: the head of a column or line.
        help: one or two sentences more, for somebody who does not know the word.
        example: a believable answer as YAML text, on one line where it fits.
        guide: the guide rows that the field answers, such as ``("S-8.03",)``.
        none: whether "none on purpose" is an answer here.
        absent: why the field may be left out without a gap; empty when it may not.
        section: the section of the pack that prints it; None for that of the field, list or
            document that holds it.
        audience: who sees it; empty for all who see what holds it.
        unprinted: why the pack does not print it; empty for what is printed.
        duty: who can answer it.
        starter: whether starter documents ask for it (the rest is for those who need it).
        standing: what holds where nothing is written and the practice has said `standing: yes`: the
            guide's own closed list, as YAML text; empty for most fields.
        splits: parts of the work, beside locations, for which a rule reads another answer
            (``differs``).
        one: whether exactly one person is asked for.
        plain: whether only a value stands here (see `Part.plain`).
        fact: whether words here, and below, are no decision (see `Part.facts`); so are those that name an entry.
        describes: whether words here describe something, so that no decision is asked for (see `Part.describes`).
        doings: whether each item of the list is a decision (see `Part.doings`).
        tells: whether words here tell what happens or is said (see `Part.tells`).
        strict: whether it decides how all else is judged, so that words are never taken as said.
        weighs: whether it decides what is asked and how much it weighs (see `Part.weighs`).
        holds: whether who is named here holds something, so that another can stand in (see `Part.past`).
        moved: keys that were written at this answer once, each with how the fact is written now.
        covered_by: the field that says who covers for whoever is named here; `stand_in` is refused then.
        covers: the field beside it for whose holder the one named here covers (see `covered_by`).
    """

    question: str
    label: str
    help: str = ""
    example: str = ""
    guide: tuple[str, ...] = ()
    none: bool = False
    absent: str = ""
    section: PackSection | None = None
    audience: tuple[Audience, ...] = ()
    unprinted: str = ""
    duty: Duty = "owner"
    starter: bool = True
    standing: str = ""
    splits: tuple[str, ...] = ()
    one: bool = False
    moved: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)
    covered_by: str = ""
    plain: bool = False
    fact: bool = False
    describes: bool = False
    doings: bool = False
    tells: bool = False
    strict: bool = False
    weighs: bool = False
    holds: bool = True
    covers: str = ""


#: For places that no field stands at, such as the reserved words.
NO_MANUAL: Final = Manual("", "", absent="a word of the answer grammar")


def field(
    question: str,
    label: str,
    *,
    help: str = "",  # noqa: A002 - the word the manual uses
    example: str = "",
    guide: tuple[str, ...] = (),
    none: bool = False,
    absent: str = "",
    section: PackSection | None = None,
    audience: tuple[Audience, ...] = (),
    unprinted: str = "",
    duty: Duty = "owner",
    starter: bool = True,
    standing: str = "",
    splits: tuple[str, ...] = (),
    one: bool = False,
    moved: Mapping[str, str] = _NOTHING,
    covered_by: str = "",
) -> Any:
    """Declare a field of a document part together with its manual (see `Manual`)."""
    manual = Manual(
        question, label, help, example, guide, none, absent, section, audience, unprinted, duty, starter, standing, splits,
        one, moved, covered_by,
    )  # fmt: skip
    return Field(json_schema_extra={"manual": manual})  # type: ignore[dict-item]  # ours to read, not pydantic's


def manual_of(info: FieldInfo) -> Manual:
    """Return the manual that a field was declared with."""
    extra: Any = info.json_schema_extra
    manual = extra.get("manual") if isinstance(extra, dict) else None
    return manual if isinstance(manual, Manual) else NO_MANUAL
