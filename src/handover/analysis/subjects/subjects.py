"""Names what a message is about, so that it can be read alone: on paper, or in an e-mail.

A message does not say "this rule": it says "the rule on attachments for Tri-County Dental Plan".
Names come from listed words, ids, names and references; what somebody typed freely is never shown.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from handover.analysis.access.systems import Systems
from handover.analysis.claims.payer_rules import PayerRules
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import ordinal, plain, some
from handover.analysis.structure.topics import topic_of
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.subjects.nouns import NOUNS
from handover.analysis.texts.country_words import Vocabulary
from handover.model.answer import Answer, Entries, Many
from handover.model.document import Also, Document
from handover.model.kinds.references import OwnerRef, Ref, SystemRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.part import Part, fields_of
from handover.model.payer_entry import PayerRule
from handover.model.place import Place
from handover.node import FilePlace, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.subjects.nouns import Noun

#: What a message may be about.
About: TypeAlias = "Answer[Any] | Part | Place | TextSpan | FilePlace"

#: A name in braces within a message: ``{the answer}``, ``{the login}``; the words stand where there is no name.
_BRACES: Final = re.compile(r"\{(the [a-z' -]+|[a-z]+ of the [a-z]+)\}")
#: Codes that a message may show, of procedures and of rules.
_CODE: Final = re.compile(r"D\d{4}|[A-Z]{3}\d{3}")


class Subjects:
    """What answers and entries of one practice are called in a sentence."""

    def __init__(
        self, all_answers: AllAnswers, people: People, systems: Systems, rules: PayerRules, vocabulary: Vocabulary
    ) -> None:
        self._all, self._people, self._systems, self._rules = all_answers, people, systems, rules
        self._vocabulary = vocabulary

    @classmethod
    def of(
        cls, all_answers: AllAnswers, people: People, systems: Systems, rules: PayerRules, vocabulary: Vocabulary
    ) -> Subjects:
        """Take what can be named."""
        return cls(all_answers, people, systems, rules, vocabulary)

    def worded(self, text: str, at: About) -> str:
        """Return a sentence with the names of what it is about.

        ``{the answer}`` becomes the name of the answer that it stands at, any other words in
        braces, such as ``{the login}``, the name of the entry around it.

        Args:
            text: the sentence.
            at: what it is about.
        """

        def name(found: re.Match[str]) -> str:
            named = self.answer(at) if found[1] == "the answer" else self.entry(at)
            return named or found[1]

        return _BRACES.sub(name, text)

    def answer(self, at: About) -> str:
        """Return what an answer is called: by the label of its field and the entry around it."""
        place = self._place(at)
        if place is None:
            return _text(at)
        return self._labelled(place) or self.entry(place) or f"{place.document}.yaml"

    def entry(self, at: About) -> str:
        """Return what the entry around something is called; empty where nothing of a list is around it."""
        place = self._place(at)
        while place is not None:
            part = self._parts.get(place.steps)
            if part is not None and type(part) in NOUNS:
                return self._named(part)
            place = place.parent
        return ""

    def _labelled(self, place: Place) -> str:
        """Return the labels of the fields from an answer up to the entry around it, or to its document."""
        labels: list[str] = []
        at: Place | None = place
        while at is not None and at.parent is not None:
            part = self._parts.get(at.steps)
            if part is not None and type(part) in NOUNS:
                break
            label = at.manual.label if at.manual is not None and not at.is_item else ""
            if label and label not in labels and not self._names_its_entry(at):
                labels.append(label)
            at = at.parent
        if not labels:
            return ""
        inner = f'"{labels[0]}"' + (f' under "{labels[-1]}"' if len(labels) > 1 else "")
        entry = self.entry(at) if at is not None else ""
        return f"{inner} of {entry}" if entry else inner

    def _names_its_entry(self, place: Place) -> bool:
        """Whether a field is what its entry is about, so that the entry's name says it."""
        entry = self._parts.get(place.parent.steps) if place.parent is not None else None
        if entry is None or type(entry) not in NOUNS:
            return False
        keys = NOUNS[type(entry)].keys
        return place.step == type(entry).main or (place.step == keys[0] if len(keys) == 1 else False)

    def _named(self, part: Part) -> str:
        noun = NOUNS[type(part)]
        name = self._own_name(part, noun)
        around = self.entry(part.place.parent) if noun.inside and part.place.parent is not None else ""
        if isinstance(part, PayerRule) and not around and _readable_split(part):
            around = self._rules.labels(part.marks) or "all payers"
        text = name or self._by_number(part, noun)
        return f"{text} {noun.joint} {around}" if around else text

    def _by_number(self, part: Part, noun: Noun) -> str:
        """Say which of its list an entry without a name is."""
        siblings = next(
            (one.found for one in self._lists if any(other.place.steps == part.place.steps for other in one.found)), ()
        )
        number = next((n for n, other in enumerate(siblings) if other.place.steps == part.place.steps), 0)
        # each document has a list of such facts, so its name tells which is meant
        listed = f"{noun.one} listed in {part.place.document}.yaml" if isinstance(part, Also) else f"{noun.one} listed"
        if len(siblings) <= 1:
            return f"the {listed}"
        return f"the last {listed}" if number == len(siblings) - 1 else f"the {ordinal(number + 1)} {listed}"

    def _own_name(self, part: Part, noun: Noun) -> str:
        names = list(self._names(part, noun))
        if not names:
            return ""
        if noun.keys == ("users", "system"):
            return noun.named.format(" in ".join(names))
        return names[0] if noun.by_id else noun.named.format(names[0])

    def _names(self, part: Part, noun: Noun) -> Iterator[str]:
        """Yield what the keys of an entry say that may name it."""
        fields = fields_of(type(part))
        for key in noun.keys:
            answer: Answer[Any] = getattr(part, fields[key].name)
            if answer.readable and not answer.missing:
                words = some(filter(None, (self._word(value, noun) for value in _values(answer)))) or topic_of(
                    answer.other
                )
                if words:
                    yield (noun.by_id if key == "id" else noun.named).format(words) if noun.by_id else words

    def _word(self, value: Any, noun: Noun) -> str:
        """Return a value in words; empty for what may not be shown, or says nothing."""
        if isinstance(value, Ref):
            return self._reference(value)
        if isinstance(value, Words):
            return (
                topic_of(value)
                if not isinstance(value, Reading)
                else value.words
                if _CODE.fullmatch(value.words)
                else ""
            )
        if isinstance(value, Name):
            return value.shown
        if isinstance(value, Id):
            return str(value)
        if value == "other" or not isinstance(value, str):
            return ""
        return self._vocabulary.say(noun.words.get(value) or plain(value))

    def _reference(self, ref: Ref) -> str:
        if isinstance(ref, SystemRef):
            return self._systems.label(ref) if self._systems.known(ref) else ""
        if isinstance(ref, OwnerRef) and ref.side is not None:
            return {"practice": "the practice", "vendor": "the billing team"}.get(ref.side, "both sides")
        person = self._people.find(ref)
        if person is not None:
            return self._people.label(person)
        role = self._people.role(ref)
        name = role.name.known or role.id.known if role is not None else None
        return f"the role {name}" if name else ""

    def _place(self, at: About) -> Place | None:
        if isinstance(at, Place):
            return at
        if isinstance(at, FilePlace):
            return None
        return self._around(at) if isinstance(at, TextSpan) else at.place

    def _around(self, span: TextSpan) -> Place | None:
        """Return the narrowest answer or part whose text holds a stretch of text."""
        things: Iterable[Answer[Any] | Part] = (*self._all.answers, *self._all.parts)
        nodes = ((thing.place, thing.place.node) for thing in things)
        holding = [
            (node.end - node.start, place)
            for place, node in nodes
            if node is not None and node.source is span.source and node.start <= span.start and span.end <= node.end
        ]
        return min(holding, key=lambda pair: pair[0])[1] if holding else None

    @cached_property
    def _parts(self) -> dict[tuple[str, ...], Part]:
        return {part.place.steps: part for part in self._all.parts if not isinstance(part, Document)}

    @cached_property
    def _lists(self) -> tuple[Entries[Any], ...]:
        return tuple(one for one in self._all.answers if isinstance(one, Entries) and one.readable)


def _readable_split(rule: PayerRule) -> bool:
    split = rule.marks.for_
    return split is None or (split.payers.readable and all(item.readable for item in split.payers.found))


def _values(answer: Answer[Any]) -> tuple[Any, ...]:
    """Return what is readable of an answer; of a list, of its items."""
    if isinstance(answer, Many):
        return tuple(item.known for item in answer.found)
    return (answer.known,)


def _text(at: About) -> str:
    """Return where a stretch of text, or a whole file, is."""
    if isinstance(at, TextSpan):
        return f"{at.source.file_name}, line {at.source.spot(at.start, at.end).line}"
    return at.name if isinstance(at, FilePlace) else ""
