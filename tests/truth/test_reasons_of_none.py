"""A `none` decides when its reason says that nothing is there, or why; else the question stays open, in every field."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Final

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.load import load
from handover.model.answer import Answer
from handover.model.printed import printed_fields
from handover.model.spoken import Unanswered, is_hedged
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.source.memory_folder import MemoryFolder
from handover.testing.edit import set_value
from handover.testing.overlay import example, outcome_of
from tests.truth.complete import TODAY
from tests.truth.test_refusals import document_of

if TYPE_CHECKING:
    from handover.model.part import Part
    from handover.model.printed import PrintedField
    from handover.rules.rule import Rule

#: Who says so does not know, has not looked, or sends to somebody else.
OPEN: Final = {
    "no idea": Unanswered.NOT_KNOWN,
    "not sure": Unanswered.NOT_KNOWN,
    "Kim would know": Unanswered.ELSEWHERE,
    "ask the insurance": Unanswered.ELSEWHERE,
    "we never looked": Unanswered.NOT_LOOKED,
    "we'll find out": Unanswered.NOT_LOOKED,
}
#: A reason, or a plain "no"; who only knows of none is asked about it by a rule of its own.
CLOSED: Final = (
    "nobody has counted", "we never had one", "nothing so far", "the claim is enough for them", "never",
    "not that I know of", "none we know of",
)  # fmt: skip
MAY_BE_NONE: Final = [field for field in printed_fields().values() if field.info.manual.none]


def thing(field: PrintedField, written: str) -> Answer[object] | Part:
    """Return what a field holds in a document of its own."""
    text = document_of(field, f"{field.info.key}: {written}")
    name, *path = field.address.split(".")
    found = AllAnswers.of(load(MemoryFolder({f"{name}.yaml": text.encode()})).practice)
    things: tuple[Answer[object] | Part, ...] = (*found.parts, *found.answers)
    return next(one for one in things if one.place.field == (name, *path) and not one.place.is_item)


@pytest.mark.parametrize("field", MAY_BE_NONE, ids=lambda field: field.address)
def test_a_reason_that_does_not_know_leaves_the_question_open(field: PrintedField) -> None:
    for text, why in OPEN.items():
        found = thing(field, f'{{none: "{text}"}}')
        said = found.unanswered if isinstance(found, Answer) else found.why_not_none
        assert (found.is_none, said) == (False, why), text


@pytest.mark.parametrize("field", MAY_BE_NONE, ids=lambda field: field.address)
def test_a_reason_that_says_why_is_an_answer(field: PrintedField) -> None:
    for text in CLOSED:
        found = thing(field, f'{{none: "{text}"}}')
        assert found.is_none, text


@pytest.mark.parametrize("field", MAY_BE_NONE, ids=lambda field: field.address)
def test_none_as_far_as_is_known_is_asked_about_also_without_braces(field: PrintedField) -> None:
    for text in ("none that I know of", "nothing we know of", "nothing comes to mind"):
        found = thing(field, text)
        assert found.is_none
        assert found.marks.none is not None, text
        assert is_hedged(found.marks.none), text


@pytest.mark.parametrize("word", ["nothing", "n/a", "none"])
def test_a_bare_word_as_the_reason_is_not_asked_about(word: str) -> None:
    assert example(f'payers: {{"payers[lakeshore].extra_documentation": {{none: {word}}}}}').findings("FIL015") == []


def laid(within: int) -> list[str]:
    """Return where the clean practice may say none; those within another of them apart from the others."""
    found = AllAnswers.of(load(MemoryFolder(dict(example().files)), TODAY).practice)
    may = [
        one.place.address
        for one in found.things
        if one.place.manual is not None and one.place.manual.none and not one.place.is_item
    ]
    return [one for one in dict.fromkeys(may) if sum(one.startswith((f"{at}.", f"{at}[")) for at in may) == within]


#: What is not asked in the clean practice where it is left out, either: its letters are listed elsewhere.
NOT_ASKED: Final = ("documents:templates",)


@pytest.mark.parametrize("within", [0, 1])
def test_it_is_asked_again_wherever_none_may_stand(within: int) -> None:
    addresses = laid(within)
    changed = example()
    for address in addresses:
        name, path = address.split(":", 1)
        written = set_value(changed.files[f"{name}.yaml"].decode(), path, '{none: "no idea"}')
        changed.files[f"{name}.yaml"] = written.encode()
    told = set[str]()
    for one in changed.outcome().view.findings:
        told |= {each.address for each in (one, *one.parts) if Unanswered.NOT_KNOWN.value in each.message}
        told |= {each.address for each in one.related if Unanswered.NOT_KNOWN.value in each.message}
    payers = {address.split(".")[0] for address in told}  # what a payer's entry leaves open is one question
    assert len(addresses) > 5
    left = [one for one in addresses if one not in told and one.split(".")[0] not in payers]
    assert [one for one in left if one not in NOT_ASKED] == []


def offers_none(rule: Rule) -> bool:
    """Whether what a rule tells one to do, or a text of its module, offers `none` as an answer."""
    texts = vars(inspect.getmodule(rule.judge)).values()
    return any(isinstance(text, str) and "{none" in text for text in (rule.fix, *texts))


@pytest.mark.parametrize("rule", [one for one in ALL.values() if offers_none(one)], ids=lambda rule: rule.code)
def test_where_a_rule_offers_none_it_is_taken(rule: Rule) -> None:
    taken = {field.info.key for field in MAY_BE_NONE} | {"stand_in"}
    for text in manual_of(rule).bad:
        for one in outcome_of(text).view.findings:
            named = set(re.findall(r"`(\w+): \{none", one.fix))
            bare = re.search(r"`\{none", one.fix)
            at = re.sub(r"\[[^]]*\]", "", one.address).replace(":", ".")
            listed = set(re.findall(r"`(\w+)`", one.fix))
            there = any(f"{field.address}.".startswith(f"{at}.") for field in MAY_BE_NONE)
            assert named <= taken, one
            assert bare is None or there or listed & taken, one
