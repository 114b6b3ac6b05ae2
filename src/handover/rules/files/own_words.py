"""Own words: those that decide nothing, those of which it is not clear, and whether all were read back."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People
from handover.analysis.people.who_acts import who_is_unnamed
from handover.analysis.structure.phrasing import some
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.open_ends import leaves_open, remarks_of
from handover.analysis.texts.own_words import changed_documents, is_fact, own_words
from handover.inputs import AskedFields
from handover.model.answer import Answer
from handover.model.background import sample_day
from handover.model.kinds.words import Words
from handover.model.marks import NO_MARKS
from handover.model.part import Part, fields_of
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.model.spoken import decides_nothing
from handover.outcome import FindingKind, Kind, Severity
from handover.rules.gap import Gap
from handover.rules.rule import Rule, rule


def _asks_at_its_weight(other: Rule) -> bool:
    """Whether a rule asks for an answer, and nowhere as a mere advice."""
    return bool(other.answers) and Severity.ADVICE not in other.severities[1:]


@rule(
    "FIL022",
    "A/W/W",
    guide=("S-10.19",),
    kind=Kind.QUESTION,
    finds=FindingKind.UNDECIDED,
    fix="Write what was decided: who, on which day or after what, up to which amount. Keep the words as they were said under `said:` until then.",
    question="{the answer}: what was decided, so that somebody new can act on it?",
    yields_to=("ACC020", "ACC023", "FIL005", "FIL011"),
    yields_to_all=_asks_at_its_weight,
)
def words_that_decide_nothing(all_answers: AllAnswers, asked: AskedFields) -> Iterator[Gap]:
    """Words stand here that decide nothing, and no other rule asks for this answer.

    Why:
        The billing team reads them as the practice's decision, and finds on the first morning that they settle nothing.
    Bad:
        scope:
          boundaries: "we'll see"
    Bad:
        escalation-contacts:
          first_weeks: "to be decided"
    Bad:
        scope:
          owner: {is: ines, stand_in: "whoever is in"}
    Bad:
        scope:
          boundaries: {said: "we will see", says: ines}
    Good:
        escalation-contacts:
          first_weeks: "Call before noon, whatever it is."
    """
    for answer in all_answers.answers:
        if not _is_open(answer):
            continue
        replaces = _REPLACING.get(answer.place.field[-1]) or _REPLACING.get(answer.place.field[-2])
        if replaces is not None:
            text = f"it is not said yet who {replaces} at {{the answer}}"
            yield Gap(answer, text, fix=_NAME_WHO, question=f"Who {replaces} at {{the answer}}?")
        elif _nobody_asks(answer):
            yield Gap(answer, "{the answer} is not decided")
        else:  # the rule that asks may be silent, because another answer serves it as well
            areas = asked.areas_of(answer.place.field)
            yield Gap(answer, "{the answer} is not decided", areas=areas, stands_in=True)
    for part in all_answers.parts:
        if part.marks.on_file and _nobody_asks_of_it(part):
            yield Gap(part, "{the answer} is not decided")


def _is_open(answer: Answer[Any]) -> bool:
    """Whether words stand in place of an answer, marked as what was said or not, and decide nothing."""
    if not answer.missing or (answer.unanswered is None and not answer.marks.on_file):
        return False  # nearly every answer
    remark = answer.place.field[-2:] == ("also", "text")  # the rule about remarks asks what was meant
    said = answer.unanswered is None and answer.marks.on_file and not remark
    return said or decides_nothing(answer.unanswered)


def _nobody_asks_of_it(part: Part) -> bool:
    """Whether no rule asks for a block, nor for anything in it."""
    manuals = (part.place.manual, *(info.manual for info in fields_of(type(part)).values()))
    return all(manual is not None and bool(manual.absent) for manual in manuals)


def _nobody_asks(answer: Answer[Any]) -> bool:
    """Whether no rule asks for an answer: it may be left out, is one of a list, or holds for a part of the work."""
    place = answer.place
    part_of_it = place.parent is not None and place.parent.step == "differs"
    return place.manual is None or bool(place.manual.absent) or place.is_item or part_of_it


#: Who replaces a holder: by the word of the grammar that says so.
_REPLACING: Final = {"stand_in": "stands in", "interim": "takes over for some days"}
_NAME_WHO: Final = "Name one person by id or name, or leave the word out where nobody does."


@rule(
    "FIL023",
    "A/W/W",
    guide=("S-10.19",),
    kind=Kind.QUESTION,
    finds=FindingKind.UNDECIDED,
    fix="Where they could, write it as `{is: the words, confirmed: the day}`; else write who, when, after what or how much.",
    question="{the answer}: could somebody new act on these words tomorrow, without asking again?",
    yields_to_all=lambda other: other.judges_words,
)
def words_in_doubt(all_answers: AllAnswers, practice: Practice, people: People) -> Iterator[Gap]:
    """Words stand as a decision, and it is not clear whether somebody new could act on them.

    What was read back and agreed is clear to those who said it; what it leaves open stays open.

    Why:
        What is clear to those who have always done it is often not clear to those who begin.
        A sentence that decides much may leave one thing open, also where it only gives a reason.
    Bad:
        workflow-map:
          "recare.timing": "a couple of weeks before, give or take"
    Bad:
        posting:
          way_back: "Sam puts most of them on the drive."
    Bad:
        posting:
          way_back: "I put them into the claim's folder by noon."
    Bad:
        posting:
          way_back: {is: "Saved in the claim's folder.", note: "The paper ones lie in the tray until somebody scans them."}
    Good:
        workflow-map:
          "recare.timing": "two weeks before the visit is due, then a week after it"
    Good:
        posting:
          way_back: {is: "Saved in the claim's folder.", note: "Nobody else has the code."}
    """
    # what was said, and decides nothing, is asked about as a missing answer
    # beside most answers nothing is written
    holders = tuple(holder for holder in all_answers.things if holder.marks is not NO_MARKS)
    said = {id(holder.marks.said) for holder in holders}
    settled = _read_back(all_answers, practice)
    for answer in all_answers.answers:
        if answer.given and id(answer) not in said:
            yield from _unclear(answer, settled, people)
    for holder in holders:
        for remark in (one for one in remarks_of(holder) if leaves_open(one)):
            words = f"what is written beside {{the answer}} {_LEFT_OPEN}"
            question = "Beside {the answer}: what was decided, so that nothing of it waits for somebody to see to it?"
            yield Gap(remark, words, question=question)


def _read_back(all_answers: AllAnswers, practice: Practice) -> frozenset[int]:
    """Return the answers that were read back as they stand: the sheet asks whether they are clear to somebody new."""
    read_back = practice.document(PracticeDocument).read_back
    if read_back.missing or not read_back.readable:
        return frozenset()
    words = tuple(own_words(all_answers))
    changed = changed_documents(words, read_back)
    return frozenset(id(one.at) for one in words if not one.word and one.place.document not in changed)


def _unclear(answer: Answer[Any], settled: frozenset[int], people: People) -> Iterator[Gap]:
    """Yield what is not clear in an answer, unless it is confirmed; a remark is looked at beside what it is about."""
    if answer.marks.confirmed is not None and not answer.marks.confirmed.missing:
        return
    if answer.doubt is not None and id(answer) not in settled and not is_fact(answer.place):
        causes = () if answer.marks.other is None else (answer.marks.other,)
        yield Gap(answer, f"{{the answer}} may not be clear to somebody new: {answer.doubt.value}", causes=causes)
    elif answer.place.manual is not None and leaves_open(answer):
        yield Gap(answer, f"{{the answer}} {_LEFT_OPEN}")
    elif id(answer) not in settled:
        yield from _whose(answer, people)


def _whose(answer: Answer[Any], people: People) -> Iterator[Gap]:
    """Yield a decision that says "I" of whoever does it: whoever reads it does not know who wrote it."""
    manual, words = answer.place.manual, answer.other or answer.known
    if type(words) is not Words or manual is None or manual.tells or manual.plain or is_fact(answer.place):
        return
    who = who_is_unnamed(words.words, people)
    if who == _WRITER:
        text = f'{{the answer}} says "{who}", and not who that is'
        question = f'{{the answer}}: who is "{who}", by name?'
        yield Gap(answer, text, question=question, fix="Write the name of the person in place of the word.")


#: The word for whoever wrote it; "she" is mostly somebody who is named beside it.
_WRITER: Final = "I"


_LEFT_OPEN: Final = "leaves a thing open: when, by whom, or what comes then"


@rule(
    "FIL024",
    "-/A/W",
    guide=("S-10.19",),
    kind=Kind.QUESTION,
    fix="Run `handover read-back` on the practice, read the sheet aloud, mend what was taken down wrongly, and write the line that it prints into practice.yaml.",
    question="Were all answers in your own words read back to you?",
)
def not_read_back(all_answers: AllAnswers, practice: Practice) -> Iterator[Gap]:
    """Answers in somebody's own words were not read back to the practice since they were written.

    Why:
        No program understands all that people say, and a sentence that was taken down wrongly is a rule from then on.
    Bad:
        practice:
          sample: ~
          read_back: {on: 2026-11-02, with: dana, of: "00000000"}
    Bad:
        practice:
          sample: ~
    Good:
        practice:
          read_back: {on: 2026-11-02, with: dana, of: "00000000"}
    """
    document = practice.document(PracticeDocument)
    read_back = document.read_back
    made_up = sample_day(document) is not None  # there is nobody to read it to
    if made_up or not read_back.readable or not read_back.of.readable:
        return
    words = tuple(own_words(all_answers))
    agreed = not read_back.missing and read_back.of.known is not None
    if not agreed:
        words = tuple(one for one in words if not one.confirmed)
    changed = changed_documents(words, read_back)
    if not changed:
        return
    where = "1 document" if len(changed) == 1 else f"{len(changed)} documents"
    if not agreed:
        text = f"own words in {where} were not read back yet"
    elif read_back.documents.missing:  # which of them changed cannot be told
        text = f"own words have changed since they were read back, in one of {where}"
    else:
        text = f"own words in {where} have changed since they were read back"
    text = f"{text}: {some(changed, _NAMED)}"
    yield Gap(read_back, text, question=_AGAIN if agreed else "")


#: What is asked where only some of it has to be read.
_AGAIN: Final = "Were the answers in your own words read back to you that have changed since?"
#: So many documents are named in a message; the sheet names them all.
_NAMED: Final = 6


RULES: Final = (words_that_decide_nothing, words_in_doubt, not_read_back)
