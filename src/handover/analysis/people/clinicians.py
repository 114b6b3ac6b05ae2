"""Who seems to be a clinician by title or work, where nobody has said whether they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handover.model.practice_people import Person

#: Titles before or behind a name, and what clinicians are called, without dots.
_TITLE: Final = re.compile(
    r"\b(?:drs?|doctor|dds|dmd|bds|bdent|bchd|mds|rdh|rdn|dentist|orthodontist|endodontist|periodontist|prosthodontist|"
    r"hygienist|(?:oral|dental) surgeon|dental (?:therapist|nurse))\b",
    re.IGNORECASE,
)


def may_be_clinician(person: Person) -> bool:
    """Whether it is not said if somebody is a clinician, and their title, number or work says that they are.

    Args:
        person: the person.
    """
    if not person.clinician.missing or person.kind.known not in (None, "person"):
        return False
    said = (person.name.known, person.does.known)
    titled = any(_TITLE.search(str(getattr(one, "words", one)).replace(".", "")) for one in said if one is not None)
    return titled or person.npi.given
