"""Values in words: the names behind references, and our own words as the country says them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.people.escalation_routes import KINDS
from handover.analysis.structure.phrasing import plain
from handover.data.printed_words import LISTED_IN, LISTED_WORDS
from handover.model.kinds.amounts import Amount
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.references import OwnerRef, PersonRef, Ref, RouteRef, SpeakerRef, TakerRef
from handover.model.kinds.words import Words
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from handover.analysis.money.currency import Currency
    from handover.analysis.people.directory import People
    from handover.analysis.texts.country_words import Vocabulary
    from handover.model.practice_people import Person

#: Currencies that have a sign of their own; the others are told by their letters.
_SIGNS: Final = {"USD": "$", "GBP": "£", "EUR": "€"}
#: How hours are told that are the opening hours, whichever days those are.
_ALWAYS_OPEN: Final = "Mon–Sun opening hours"
_FIGURE: Final = re.compile(r"(?<![\d.,])\d[\d,.]*")


class PlainWords:
    """Puts values into words.

    Args:
        people: for the names behind references.
        names: names of other things by what they are and their id, such as ``("channel", "office-line")``.
        vocabulary: our words as the practice's country says them.
        currency: the practice's own, for amounts that name none.
        outside: whether the reader is not of the practice; names marked as internal are then not told.
    """

    def __init__(
        self,
        people: People,
        names: dict[tuple[str, str], str],
        vocabulary: Vocabulary,
        currency: Currency,
        *,
        outside: bool,
    ) -> None:
        self._people, self._names, self._vocabulary, self._outside = people, names, vocabulary, outside
        self._sign = _SIGNS.get(currency.code, f"{currency.code} " if currency.code else "")

    def value(self, value: Any, field: tuple[str, ...] = ()) -> str:
        """Return a value in words.

        Args:
            value: what was answered.
            field: the field that it answers, for words that mean something of their own there.
        """
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Ref):
            return self.reference(value)
        if isinstance(value, Words):
            return self._money(value) if isinstance(value, Limit | LimitBand) else value.words
        if type(value) is str:
            words = LISTED_IN.get(".".join(field), {}).get(value) or LISTED_WORDS.get(value)
            return self._vocabulary.say(words or plain(value))
        if isinstance(value, Amount) and value.currency is None:
            return f"{self._sign}{value}"
        # nobody is there on days when all is closed
        return str(value).replace(_ALWAYS_OPEN, "opening hours") if isinstance(value, WeekHours) else str(value)

    def _money(self, limit: Limit | LimitBand) -> str:
        """Return a limit as it was written, with the practice's own currency where it names none."""
        found = limit.amount if isinstance(limit, Limit) else limit.band
        if found is None or found.currency is not None:
            return limit.words
        return _FIGURE.sub(lambda figure: f"{self._sign}{figure[0]}", limit.words)

    def amounts(self, words: Words) -> str:
        """Return amounts for which something holds as they were written, with the practice's own currency."""
        try:
            return self._money(LimitBand.read(words.words))
        except Refused:
            return words.words

    def person(self, person: Person) -> str:
        """Return what somebody is called: by what they do where the name stays at the practice."""
        if not (self._outside and person.name.marks.is_internal):
            return self._people.label(person)
        does = person.does.known
        return does.words if does is not None and not person.does.marks.is_internal else "a person at the practice"

    def reference(self, ref: Ref) -> str:
        """Return the name behind a reference, or what was written where it leads nowhere."""
        if isinstance(ref, OwnerRef) and ref.side in ("practice", "vendor"):
            return "the practice" if ref.side == "practice" else "the billing team"
        if isinstance(ref, PersonRef | OwnerRef | SpeakerRef):
            person = self._people.find(ref)
            if person is not None:
                return self.person(person)
        if isinstance(ref, SpeakerRef):  # "provider manual, page 12" is shown as it was typed
            return ref.key
        named = self._names.get((ref.what, ref.key))
        if named is None and isinstance(ref, RouteRef | TakerRef):
            named = KINDS.get(_listed(ref.key))
        return named or self._vocabulary.say(LISTED_WORDS.get(_listed(ref.key)) or plain(ref.key))


def _listed(key: str) -> str:
    """Return a reference as our own lists write their words."""
    return re.sub(r"[\s-]+", "_", key.strip()).casefold()
