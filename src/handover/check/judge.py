"""Check one practice: a pure function from a reader of files and a day to plain values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handover.analysis.people.assignee import Assignees
from handover.analysis.people.directory import People
from handover.analysis.scope.areas import Areas
from handover.analysis.structure.site import Sites
from handover.analysis.structure.walk import AllAnswers
from handover.check.context import Context
from handover.check.counting import count_documents
from handover.check.findings import FindingBuilder
from handover.check.gathering import Gatherer
from handover.check.ignoring import apply, declared_ignores
from handover.check.places import resolve
from handover.check.run import RaisedGap, Run, run
from handover.check.severity import GradedGap, RuleRelations, grade
from handover.inputs import DeclaredIgnore, DeclaredIgnores, KnownCodes, Today
from handover.load import Loaded, load
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.outcome import STAGES, Finding, Ignored, PracticeOutcome, StageName, View
from handover.rules.catalogue import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from handover.model.answer import Answer
    from handover.model.kinds.words import Id, Name
    from handover.rules.rule import Rule
    from handover.source.folder import Folder


@dataclass(frozen=True, slots=True)
class Judged:
    """A checked practice with its documents, for the pack, which shows both."""

    loaded: Loaded
    context: Context
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
    as_of = document.sample.as_of.known
    day = Today((as_of and as_of.day) or today)
    context = Context(loaded.practice, day)
    context.put(loaded.texts)
    context.put(loaded.papers)
    context.put(KnownCodes.of_rules((rule.code, rule.waivable) for rule in rules.values()))
    context.put(RuleRelations.of(rules))
    ran = run((rule for rule in rules.values() if not rule.late and not rule.gathers), context)
    written_ignores = declared_ignores(loaded)
    sealed = frozenset(_hidden_files(ran.raised))
    builder = FindingBuilder(context.get(Assignees), context.get(People), context.get(Sites), sealed, loaded.broken)
    views = {one: _view(one, ran, written_ignores, context, builder, rules) for one in STAGES}
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
        documents=count_documents(loaded.practice, context.get(AllAnswers)),
        crashes=ran.crashes,
        sealed=tuple(finding for finding in views["live"].findings if rules[finding.code].seals),
    )
    return Judged(loaded, context, outcome)


def _view(
    stage: StageName,
    ran: Run,
    written_ignores: tuple[DeclaredIgnore, ...],
    context: Context,
    builder: FindingBuilder,
    rules: Mapping[str, Rule],
) -> View:
    """Grade, ignore, judge the ignores, and write the findings of one stage."""
    graded, off = _grade(ran.raised, stage, context)
    today: Today = context.get(Today)
    standing, hidden, used = apply(written_ignores, graded, rules, today.day)
    standing, unasked, told = _gathered(stage, standing, ran, written_ignores, context, rules)
    told, told_hidden, told_used = apply(written_ignores, told, rules, today.day)
    hidden, used, off = [*hidden, *told_hidden], used | told_used, [*off, *unasked]
    idle = frozenset(rule.code for rule in rules.values() if not rule.severity(stage))
    idle |= frozenset(one.code for one in (*ran.not_checked, *ran.crashes))
    context.put(DeclaredIgnores(written_ignores, used, idle))
    late = run((rule for rule in rules.values() if rule.late), context)
    about_ignores, late_off = _grade(late.raised, stage, context)
    return View(
        findings=_sorted(builder, [*standing, *told, *about_ignores]),
        ignored=tuple(
            Ignored(
                builder.finding(gap),
                ignore.reason,
                ignore.says,
                ignore.until.isoformat() if ignore.until else "",
            )
            for gap, ignore in hidden
        ),
        off=_sorted(builder, [*off, *late_off]),
    )


def _gathered(
    stage: StageName,
    standing: list[GradedGap],
    ran: Run,
    written_ignores: tuple[DeclaredIgnore, ...],
    context: Context,
    rules: Mapping[str, Rule],
) -> tuple[list[GradedGap], list[GradedGap], list[GradedGap]]:
    """Return the gaps told by themselves, the questions that a draft is not asked, and the gaps that tell many as one."""
    gatherer = Gatherer(context.get(Practice), context.get(AllAnswers), context.get(Assignees), context.get(People))
    others: list[GradedGap] = []
    unasked: list[GradedGap] = []
    for gap in standing:
        waits = gatherer.waits(gap) or (stage == "draft" and gatherer.asked(gap))
        (unasked if waits else others).append(gap)
    questions: list[GradedGap] = []
    if stage == "draft":
        today: Today = context.get(Today)
        later, _ = _grade(ran.raised, "ready", context)
        questions, _, _ = apply(written_ignores, later, rules, today.day)
    gathered = gatherer.gather(questions or others, stage)
    context.put(gathered.questions)
    gaps = run((rule for rule in rules.values() if rule.gathers), context)
    told, _ = _grade(gaps.raised, stage, context)
    alone = [*others, *gathered.alone] if stage == "draft" else [*gathered.alone]
    return alone, unasked, [gathered.told(gap, stage) for gap in told]


def _grade(
    raised: tuple[RaisedGap, ...], stage: StageName, context: Context
) -> tuple[list[GradedGap], list[GradedGap]]:
    document: PracticeDocument = context.get(PracticeDocument)
    jurisdiction = document.jurisdiction.known
    return grade(
        raised,
        stage,
        table=context.get(RuleRelations),
        areas=context.get(Areas),
        jurisdiction=jurisdiction or "",
    )


def _sorted(builder: FindingBuilder, gaps: Iterable[GradedGap]) -> tuple[Finding, ...]:
    return tuple(sorted((builder.finding(gap) for gap in gaps), key=lambda finding: finding.order))


def _hidden_files(raised: Iterable[RaisedGap]) -> Iterable[str]:
    return (resolve(one.gap.at).spot.file for one in raised if one.rule.hides)


def _declared(document: PracticeDocument) -> StageName:
    """Return the declared stage; one that is missing or cannot be read counts as draft."""
    return document.stage.known or "draft"


def _text(answer: Answer[Id] | Answer[Name]) -> str:
    return str(answer.known or "")
