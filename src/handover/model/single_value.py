"""How a single value is read: what its kind makes of it, and what words say in place of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from handover.model.answer import Answer, State
from handover.model.kinds.choices import are_own_words
from handover.model.kinds.read import read_kind
from handover.model.kinds.references import loosely
from handover.model.kinds.words import Words
from handover.model.marks import NO_MARKS, Marks
from handover.model.person_in_words import person_in
from handover.model.refusal import Refused
from handover.model.spoken import (
    Describes,
    Unanswered,
    asks_who,
    is_more_than_text,
    names_something,
    read_spoken,
    reason,
    side_meant,
    why_not_none,
)
from handover.node import Scalar, Sequence
from handover.speech.reading import NO_WORDS, Verdict
from handover.speech.reasons import in_place_of_a_reason

if TYPE_CHECKING:
    from handover.model.background import Background
    from handover.model.place import Place
    from handover.model.problem_log import ProblemLog
    from handover.node import Node
    from handover.speech.classes import Spoken
    from handover.speech.reading import Reading


class Read(NamedTuple):
    """What was read at a place.

    Args:
        state: one of the six states.
        value: what was given, if anything.
        unanswered: why what is written does not answer, where something is written that does not.
        marks: the reserved words of a list's only item, where that is no answer.
        doubt: what the words of a value may say in place of one.
        said: where words stand that decide nothing, though they are not marked as said.
        other: where own words stand that a closed list allows, though they are not marked as such.
    """

    state: State
    value: Any = None
    unanswered: Unanswered | Spoken | None = None
    marks: Marks = NO_MARKS
    doubt: Spoken | None = None
    said: Place | None = None
    other: Place | None = None


class SingleValues:
    """Reads single values, and words that stand in place of one.

    Args:
        log: what could not be read so far.
        background: what people are called.
    """

    def __init__(self, log: ProblemLog, background: Background) -> None:
        self._log, self._background = log, background

    def read(self, kind: Any, place: Place, node: Node) -> Read:
        """Return what stands at a place where one value of a kind is expected."""
        if self._log.distrusts(node):
            return Read(State.UNREADABLE)
        meant = self.as_side(kind, node)
        if isinstance(meant, Unanswered):
            return Read(State.MISSING, None, meant, said=place)
        node = meant
        try:
            value = read_kind(kind, node)
        except Refused as refused:
            return self._in_words(kind, place, node, refused)
        spoken = NO_WORDS if is_more_than_text(kind, value) else self.spoken(kind, place, node)
        if spoken.verdict is Verdict.OPEN or (spoken.says_nothing and names_something(kind)):
            return self.said(kind, spoken, place)
        return Read(State.GIVEN, value, doubt=spoken.spoken)

    def _in_words(self, kind: Any, place: Place, node: Node, refused: Refused) -> Read:
        """Read what is none of the values of a kind: words that decide nothing, or own words that a closed list allows."""
        spoken = self.spoken(kind, place, node) if refused.code != "FIL003" else NO_WORDS
        # a figure in it is rather a value that was mistyped
        figure = isinstance(node, Scalar) and any(char.isdigit() for char in node.text)
        if spoken.verdict is Verdict.OPEN or (spoken.says_nothing and not figure):
            return self.said(kind, spoken, place)
        if isinstance(node, Scalar) and refused.code == "FIL002" and are_own_words(node.text, kind):
            return Read(State.GIVEN, "other", doubt=spoken.spoken, other=place)
        self._log.tell(place, refused.code, refused.message, refused.fix, refused)
        return Read(State.UNREADABLE)

    def as_side(self, kind: Any, node: Node) -> Node | Unanswered:
        """Return the side or person that a text means in more words; why it names nobody; else what stands there."""
        if not isinstance(node, Scalar) or loosely(node.text) in self._background.people:
            return node
        known = self._background
        side = side_meant(kind, node.text, known.sides)
        if side is None and asks_who(kind):
            person = person_in(node.text, known.people, known.known, known.sides)
            if person is not None:
                return Scalar(node.source, node.start, node.end, node.text[slice(*person)].strip())
        return Scalar(node.source, node.start, node.end, side) if isinstance(side, str) else side or node

    def said(self, kind: Any, spoken: Reading, place: Place) -> Read:
        """Return words that decide nothing: the answer is open, and they are kept as what was said."""
        text = place.node.text if isinstance(place.node, Scalar) else ""
        return Read(State.MISSING, None, reason(kind, text, spoken.spoken, self._background.people.keys()), said=place)

    def spoken(self, kind: Any, place: Place, words: Node | str) -> Reading:
        """Return what words say in place of a value; what decides the weight of all else is never taken as said."""
        manual, text = place.manual, words.text if isinstance(words, Scalar) else words
        # who stands in is asked by a word of the grammar, which has no manual
        judged = asks_who(kind) if manual is None else not (manual.plain or manual.strict)
        if not judged or not isinstance(text, str):
            return NO_WORDS
        doings = manual is not None and manual.doings
        spoken = read_spoken(kind, text, self._background.names, describes=_described(place))
        thing = kind is Words and place.is_item and not doings
        return NO_WORDS if thing and spoken.verdict is Verdict.DOUBT else spoken


def none_with_reason(place: Place, reason: Answer[Words]) -> Read:
    """Return "none" as `none_allowed`, unless its reason says that nobody knows whether there is none."""
    why = why_not_none(reason.known.words) if reason.known is not None else None
    return none_allowed(place) if why is None else Read(State.MISSING, None, why, said=reason.place)


def none_in_words(place: Place, node: Scalar) -> Read:
    """Return "none" as `none_allowed`; what is said beyond the bare word, as in "none that I know of", is its reason."""
    read = none_allowed(place)
    if read.state is not State.NONE or in_place_of_a_reason(node.text) is None:
        return read
    return read._replace(marks=Marks(none=Answer(place, State.GIVEN, Words(node.text), NO_MARKS)))


def none_allowed(place: Place) -> Read:
    """Return "none": an answer where the field may be none, as nobody may stand in, and else the missing answer."""
    allowed = place.manual.none if place.manual is not None else place.step == "stand_in"
    return Read(State.NONE) if allowed else Read(State.MISSING, None, Unanswered.NONE)


def is_said(spoken: Reading, node: Scalar) -> bool:
    """Whether words stand where entries or keys are expected, and decide nothing; in doubt one word is a slip."""
    return spoken.verdict is Verdict.OPEN or (spoken.says_nothing and " " in node.text.strip())


def _described(place: Place) -> Describes | None:
    """Return what the words at a place describe; None where they are to decide something."""
    manual = place.manual
    if manual is None or not manual.describes:
        # the items of a list of things say by standing together what they are, and one alone names it as well
        several = (manual is None or not manual.doings) and _is_one_of_several(place)
        return Describes.FACT if several else None
    if manual.fact:
        return Describes.FACT
    return Describes.EVENT if manual.tells else Describes.CASE


def _is_one_of_several(place: Place) -> bool:
    """Whether a place is one of several items of a list."""
    listed = place.parent.node if place.is_item and place.parent is not None else None
    return isinstance(listed, Sequence) and len(listed.items) > 1
