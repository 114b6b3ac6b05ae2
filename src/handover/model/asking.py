"""What sort of answer a kind of field asks for, for the reading of spoken words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_origin

from handover.model.kinds.amounts import Amount
from handover.model.kinds.bands import Band
from handover.model.kinds.days import Day, Span
from handover.model.kinds.durations import Duration
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.reach import CurrencyCode, Email, Phone, ZoneName
from handover.model.kinds.references import OwnerRef, PersonRef, Ref, SpeakerRef
from handover.model.kinds.words import Id, Name, Reading, Said, Words
from handover.model.kinds.yes_or_day import YesOrDay
from handover.speech.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The nearest class of a kind decides: a telephone number is text too.
_ASKED: Final[Mapping[type, Asked]] = {
    PersonRef: Asked.WHO,
    OwnerRef: Asked.WHO,
    SpeakerRef: Asked.WHO,
    Ref: Asked.WHERE,
    Day: Asked.WHEN,
    Span: Asked.WHEN,
    YesOrDay: Asked.WHEN,
    Duration: Asked.HOW_LONG,
    Limit: Asked.HOW_MUCH,
    LimitBand: Asked.HOW_MUCH,
    WeekHours: Asked.HOURS,
    Amount: Asked.HOW_MUCH,
    Band: Asked.HOW_MUCH,
    int: Asked.HOW_MANY,
    bool: Asked.YES_NO,
    Phone: Asked.REACH,
    Email: Asked.REACH,
    Reading: Asked.REACH,
    Id: Asked.NAME,
    Name: Asked.NAME,
    ZoneName: Asked.NAME,
    CurrencyCode: Asked.NAME,
    Said: Asked.WORDING,
    Words: Asked.RULE,
}


@cache  # asked for every text that is written, of some hundred kinds
def asked_of(kind: Any) -> Asked:
    """Return what sort of answer a field of a kind asks for."""
    if get_origin(kind) is Literal:
        return Asked.ONE_OF
    classes = kind.__mro__ if isinstance(kind, type) else ()
    return next((_ASKED[one] for one in classes if one in _ASKED), Asked.RULE)
