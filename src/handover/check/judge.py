"""Check one practice: a pure function from a reader of files and a day to plain values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handover.check.counting import count_documents
from handover.check.findings import Scribe
from handover.check.gathering import Gatherer
from handover.check.ignoring import apply, waivers_of
from handover.check.places import spotted
from handover.check.run import Raised, Run, run
from handover.check.shelf import Shelf
from handover.check.stamp import Table, Weighed, weigh
from handover.load import Loaded, load
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.outcome import STAGES, Finding, Ignored, PracticeOutcome, StageName, View
from handover.reckon.areas import Areas
from handover.reckon.asking import Asking
from handover.reckon.everything import Everything
from handover.reckon.known_codes import KnownCodes
from handover.reckon.people import People
from handover.reckon.site import Sites
from handover.reckon.today import Today
from handover.reckon.waivers import Waiver, Waivers
from handover.rules.catalogue import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from handover.model.answer import Answer
    from handover.model.kinds.words import Id, Name
    from handover.rules.rule import Rule
    from handover.source.folder import Folder

#: Rules whose findings seal a folder: nothing of it is rendered, no line of it is shown.
SEALING = frozenset({"ACC006", "FIL007"})

#: Rules whose findings keep every line of their file out of reports; the others also seal the folder.
HIDING = SEALING | {"DOC003"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A checked practice with its documents, for the pack, which shows both."""

    loaded: Loaded
    shelf: Shelf
    outcome: PracticeOutcome


def judge(folder: Folder, path: str, today: date, stage: StageName | None = None) -> PracticeOutcome:
    """Check one practice folder.

    Args:
        folder: the only access to files.
        path: the folder's path as reports show it.
        today: the day to judge as of; a sample's own day goes before it.
        stage: the stage to judge for instead of the declared one.
    """
    return judge_loaded(load(folder, today), path, today, stage).outcome


def judge_loaded(
    loaded: Loaded,
    path: str,
    today: date,
    stage: StageName | None = None,
    rules: Mapping[str, Rule] = ALL,
) -> Judged:
    """Check a practice that is already loaded (see `judge`)."""
    document = loaded.practice.document(PracticeDocument)
    as_of = document.sample.as_of.value if document.sample.as_of.readable else None
    day = Today((as_of and as_of.day) or today)
    shelf = Shelf(loaded.practice, day)
    shelf.put(loaded.texts)
    shelf.put(loaded.papers)
    shelf.put(KnownCodes(frozenset(rules)))
    shelf.put(Table.of(rules))
    ran = run((rule for rule in rules.values() if not rule.late and not rule.gathers), shelf)
    waivers = waivers_of(loaded)
    sealed = frozenset(_files(ran.raised, HIDING))
    scribe = Scribe(shelf.get(Asking), shelf.get(People), shelf.get(Sites), sealed, loaded.broken)
    views = {one: _view(one, ran, waivers, shelf, scribe, rules) for one in STAGES}
    declared = _declared(document)
    outcome = PracticeOutcome(
        path=path,
        id=Path(path).resolve().name,
        name=_text(document.name) or Path(path).resolve().name,
        declared_stage=declared,
        stage=stage or declared,
        today=day.day.isoformat(),
        sample=not document.sample.missing,
        views=views,
        not_checked=tuple(sorted(ran.not_checked, key=lambda one: (one.code, one.reason))),
        documents=count_documents(loaded.practice, shelf.get(Everything)),
        crashes=ran.crashes,
        sealed=tuple(finding for finding in views["live"].findings if finding.code in SEALING),
    )
    return Judged(loaded, shelf, outcome)


def _view(
    stage: StageName,
    ran: Run,
    waivers: tuple[Waiver, ...],
    shelf: Shelf,
    scribe: Scribe,
    rules: Mapping[str, Rule],
) -> View:
    """Weigh, ignore, judge the ignores, and write the findings of one stage."""
    weighed, off = _weigh(ran.raised, stage, shelf)
    today: Today = shelf.get(Today)
    standing, hidden, used = apply(waivers, weighed, rules, today.day)
    standing, unasked, told = _gathered(stage, standing, ran, waivers, shelf, rules)
    told, told_hidden, told_used = apply(waivers, told, rules, today.day)
    hidden, used, off = [*hidden, *told_hidden], used | told_used, [*off, *unasked]
    idle = frozenset(rule.code for rule in rules.values() if not rule.severity(stage))
    idle |= frozenset(one.code for one in (*ran.not_checked, *ran.crashes))
    shelf.put(Waivers(waivers, used, idle))
    late = run((rule for rule in rules.values() if rule.late), shelf)
    about_ignores, late_off = _weigh(late.raised, stage, shelf)
    return View(
        findings=_sorted(scribe, [*standing, *told, *about_ignores]),
        ignored=tuple(
            Ignored(
                scribe.finding(gap),
                waiver.reason,
                waiver.says,
                waiver.until.isoformat() if waiver.until else "",
            )
            for gap, waiver in hidden
        ),
        off=_sorted(scribe, [*off, *late_off]),
    )


def _gathered(
    stage: StageName,
    standing: list[Weighed],
    ran: Run,
    waivers: tuple[Waiver, ...],
    shelf: Shelf,
    rules: Mapping[str, Rule],
) -> tuple[list[Weighed], list[Weighed], list[Weighed]]:
    """Return the gaps told by themselves, the questions that a draft is not asked, and the gaps that tell many as one."""
    gatherer = Gatherer(shelf.get(Practice), shelf.get(Everything), shelf.get(Asking), shelf.get(People))
    others: list[Weighed] = []
    unasked: list[Weighed] = []
    for gap in standing:
        waits = gatherer.waits(gap) or (stage == "draft" and gatherer.asked(gap))
        (unasked if waits else others).append(gap)
    questions: list[Weighed] = []
    if stage == "draft":
        today: Today = shelf.get(Today)
        later, _ = _weigh(ran.raised, "ready", shelf)
        questions, _, _ = apply(waivers, later, rules, today.day)
    gathered = gatherer.gather(questions or others, stage)
    shelf.put(gathered.questions)
    gaps = run((rule for rule in rules.values() if rule.gathers), shelf)
    told, _ = _weigh(gaps.raised, stage, shelf)
    alone = [*others, *gathered.alone] if stage == "draft" else [*gathered.alone]
    return alone, unasked, [gathered.told(gap, stage) for gap in told]


def _weigh(raised: tuple[Raised, ...], stage: StageName, shelf: Shelf) -> tuple[list[Weighed], list[Weighed]]:
    document: PracticeDocument = shelf.get(PracticeDocument)
    jurisdiction = document.jurisdiction.value if document.jurisdiction.readable else None
    return weigh(
        raised,
        stage,
        table=shelf.get(Table),
        areas=shelf.get(Areas),
        jurisdiction=jurisdiction or "",
    )


def _sorted(scribe: Scribe, gaps: Iterable[Weighed]) -> tuple[Finding, ...]:
    return tuple(sorted((scribe.finding(gap) for gap in gaps), key=lambda finding: finding.order))


def _files(raised: Iterable[Raised], codes: frozenset[str]) -> Iterable[str]:
    return (spotted(one.gap.at).spot.file for one in raised if one.rule.code in codes)


def _declared(document: PracticeDocument) -> StageName:
    """Return the declared stage; one that is missing or cannot be read counts as draft."""
    return (document.stage.value if document.stage.readable else None) or "draft"


def _text(answer: Answer[Id] | Answer[Name]) -> str:
    return str(answer.value or "") if answer.readable else ""
