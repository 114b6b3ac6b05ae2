"""What ties a text to one patient: dates of birth, numbers, addresses, names.

A number alone is no identifier: the practice's phones, payer ids, references, codes and
amounts are numbers too. So each kind needs a word that announces it, or a form with a check
digit that nothing else has. The text that was found is never returned, only its place.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from handover.data import facts
from handover.data.check_digits import is_card, is_nhs_number
from handover.data.fold import fold
from handover.data.patient_lists import rows
from handover.data.person_names import is_known_name, may_be_a_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

IdentifierKind = Literal[
    "birth_date",
    "ssn",
    "nhs_number",
    "member_number",
    "address",
    "postal_address",
    "phone",
    "email",
    "card_number",
    "name",
]
KINDS: Final[tuple[IdentifierKind, ...]] = get_args(IdentifierKind)

#: How a message calls each kind.
NAMES: Final[dict[IdentifierKind, str]] = {
    "birth_date": "a date of birth",
    "ssn": "a social security number",
    "nhs_number": "an NHS number",
    "member_number": "a member, policy or chart number",
    "address": "a patient's address",
    "postal_address": "a full street address",
    "phone": "a patient's phone number",
    "email": "a patient's email address",
    "card_number": "a card number",
    "name": "a patient's name",
}

#: The most of a text that is looked at, in characters.
LONGEST: Final = 1_000_000
#: How far on its line is looked at around a value, in characters.
_REACH: Final = 200
_SHORTEST_NUMBER: Final = 4
_PHONE_DIGITS: Final = range(7, 16)
_FRAGMENT: Final = re.compile(r"<<([a-z_]+)>>")
_WORD: Final = re.compile(r"[^\W_]+")
#: No form's `begins` looks at more of a word than this, in characters.
_LONGEST_BEGINNING: Final = 16
_MONTH_OR_DAY: Final = re.compile(r"(?:19|20)\d\d-\d\d(?:-\d\d)?")


class Found(NamedTuple):
    """One identifier: what it is and where; not what it says.

    Args:
        kind: what it is.
        start: offset in the text as typed, the announcing word included.
        end: offset behind it.
    """

    kind: IdentifierKind
    start: int
    end: int


class _Form(NamedTuple):
    """One way to write a kind; its group ``value`` is the identifier without the word that announces it."""

    kind: IdentifierKind
    form: re.Pattern[str]
    begins: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    holds: Callable[[str], bool]
    not_after: re.Pattern[str] | None
    not_on_line_with: re.Pattern[str] | None

    def matches(self, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
        """Yield what ``finditer`` finds, tried at these places only where it can begin at certain words alone."""
        if self.begins is None:
            if self.needs is None or self.needs.search(text):
                yield from self.form.finditer(text)
            return
        end = 0
        for start in starts:
            if start >= end and (match := self.form.match(text, start)):
                yield match
                end = match.end()

    def fits(self, match: re.Match[str]) -> bool:
        """Tell whether what else must be true is true."""
        if not self.holds(match["value"]):
            return False
        text = match.string
        first = text.rfind("\n", max(0, match.start() - _REACH), match.start()) + 1 or max(0, match.start() - _REACH)
        if self.not_after is not None and self.not_after.search(text[first : match.start()]):
            return False
        if self.not_on_line_with is None:
            return True
        last = text.find("\n", match.end(), match.end() + _REACH)
        return not self.not_on_line_with.search(text, first, last if last >= 0 else match.end() + _REACH)


def scan(text: str, *, known: Collection[str] = ()) -> tuple[Found, ...]:
    """Return what ties a text to a patient, in order, none overlapping.

    Args:
        text: anything; what lies behind the first `LONGEST` characters is not looked at.
        known: the practice's own addresses, numbers and names, which are no patient's.
    """
    folded = fold(text[:LONGEST])
    candidates = _candidates(folded.text)
    if not candidates:
        return ()
    own = {_bare(one) for one in known}
    found = [(start, end, kind) for kind, start, end, value in candidates if _bare(value) not in own]
    # the sort is stable: of two forms that start at one place the surer one, which comes first, stays
    taken: list[tuple[int, int, IdentifierKind]] = []
    for start, end, kind in sorted(found, key=lambda one: one[0]):
        if not taken or taken[-1][1] <= start:
            taken.append((start, end, kind))
    return tuple(Found(kind, *folded.place(start, end)) for start, end, kind in taken)


@lru_cache(maxsize=32)  # the same text is looked at again when one document of eleven has changed
def _candidates(text: str) -> tuple[tuple[IdentifierKind, int, int, str], ...]:
    listed = [(kind, start, end, text[start:end]) for kind, start, end in rows(text)]
    matches = (
        (form, match)
        for form, starts in zip(_forms(), _starts(text), strict=True)
        for match in form.matches(text, starts)
    )
    announced = [(one.kind, match.start(), match.end(), match["value"]) for one, match in matches if one.fits(match)]
    return (*listed, *announced)


def _starts(text: str) -> list[list[int]]:
    """Return for each form the words at which it may begin.

    Trying thirty forms at each character takes ten times as long as looking each word up once, and few words
    begin any form.
    """
    starts: list[list[int]] = [[] for _ in _forms()]
    for word in _WORD.finditer(text):
        for number in _begun_by(word[0][:_LONGEST_BEGINNING]):
            starts[number].append(word.start())
    return starts


@lru_cache(maxsize=4096)  # people write the same few thousand words
def _begun_by(word: str) -> tuple[int, ...]:
    """Return the forms that may begin with a word, as places in `_forms`."""
    return tuple(number for number, form in enumerate(_forms()) if form.begins is not None and form.begins.match(word))


@cache
def _forms() -> tuple[_Form, ...]:
    data = facts("identifiers.toml")
    fragments: dict[str, str] = data["fragments"]

    def compiled(form: str | None, *, cased: bool = False, end: str = "") -> re.Pattern[str] | None:
        while form is not None and _FRAGMENT.search(form):
            form = _FRAGMENT.sub(lambda match: fragments[match[1]], form)
        return None if form is None else re.compile(form + end, 0 if cased else re.IGNORECASE)

    def made(given: dict[str, Any]) -> _Form:
        cased = given.get("cased", False)
        form, begins, needs = (compiled(given.get(name), cased=cased) for name in ("form", "begins", "needs"))
        assert form is not None
        after, beside = compiled(given.get("not_after"), end="$"), compiled(given.get("not_on_line_with"))
        return _Form(given["kind"], form, begins, needs, _HOLDS[given.get("holds", "")], after, beside)

    return tuple(made(given) for given in data["forms"])


def _is_number(value: str) -> bool:
    """Tell whether what follows "member ID" is one: four digits or more, no date, not one digit over and over."""
    digits = [char for char in value if char.isdigit()]
    return len(digits) >= _SHORTEST_NUMBER and len(set(digits)) > 1 and not _MONTH_OR_DAY.fullmatch(value)


def _is_phone(value: str) -> bool:
    digits = [char for char in value if char.isdigit()]
    return len(digits) in _PHONE_DIGITS and len(set(digits)) > 1


_HOLDS: Final[dict[str, Callable[[str], bool]]] = {
    "": bool,
    "number": _is_number,
    "phone": _is_phone,
    "nhs_number": is_nhs_number,
    "card": is_card,
    "name": may_be_a_name,
    "person": is_known_name,
}


def _bare(value: str) -> str:
    return "".join(char for char in fold(value).low if char.isalnum())
