"""Check one practice: a pure function from a reader of files and a day to plain values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from handover.analysis.people.assignee import Assignees
from handover.analysis.people.directory import People
from handover.analysis.scope.areas import Areas
from handover.analysis.structure.site import Sites
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.subjects.subjects import Subjects
from handover.analysis.texts.country_words import Vocabulary
from handover.check.context import Context
from handover.check.counting import count_documents
from handover.check.declared import declared_stage
from handover.check.findings import FindingBuilder
from handover.check.ignoring import declared_ignores
from handover.check.places import resolve
from handover.check.severity import RuleRelations
from handover.check.stage_view import StageViews
from handover.check.unread_last import run_and_finish
from handover.inputs import AskedFields, KnownCodes, Today
from handover.load import Loaded, load
from handover.model.practice_document import PracticeDocument
from handover.outcome import STAGES, PracticeOutcome, StageName
from handover.rules.catalogue import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from handover.check.run import RaisedGap
    from handover.group.policies import Library
    from handover.model.answer import Answer
    from handover.model.kinds.days import Day
    from handover.model.kinds.words import Id, Name
    from handover.rules.rule import Rule
    from handover.source.folder import Folder


@dataclass(frozen=True, slots=True)
class Judged:
    """A checked practice with its documents, for the pack, which shows both."""

    loaded: Loaded
    context: Context
    outcome: PracticeOutcome


def judge(
    folder: Folder, path: str, today: date, stage: StageName | None = None, library: Library | None = None
) -> PracticeOutcome:
    """Check one practice folder.

    Args:
        folder: the only access to files.
        path: the folder's path as reports show it.
        today: the day to judge as of; a sample's own day goes before it.
        stage: the stage to judge for instead of the declared one.
        library: the folders of groups that were read in this run, of which each is read once.
    """
    return judge_loaded(load(folder, today, library), path, today, stage).outcome


def judge_loaded(
    loaded: Loaded,
    path: str,
    today: date,
    stage: StageName | None = None,
    rules: Mapping[str, Rule] = ALL,
) -> Judged:
    """Check a practice that is already loaded (see `judge`); the day that it was loaded for goes before `today`."""
    document = loaded.practice.document(PracticeDocument)
    day = Today(loaded.day or today)
    context = _context(loaded, day, rules)
    early = {code: rule for code, rule in rules.items() if not rule.late and not rule.gathers}
    ran = run_and_finish(early, context, partial(_context, loaded, day, rules))
    sealed = frozenset(_hidden_files(ran.raised))
    assignees, people, sites = (context.get(kind) for kind in (Assignees, People, Sites))
    subjects, vocabulary = context.get(Subjects), context.get(Vocabulary)
    switched = partial(_switched_by, rules)
    builder = FindingBuilder(assignees, people, subjects, vocabulary, sites, sealed, loaded.broken, switched)
    stages = StageViews(ran, rules, context, declared_ignores(loaded), builder)
    views = {one: stages.view(one) for one in STAGES}
    declared = declared_stage(loaded.practice)
    outcome = PracticeOutcome(
        path=path,
        id=Path(path).resolve().name,
        name=_text(document.name) or Path(path).resolve().name,
        declared_stage=declared.stage,
        stage_assumed=declared.assumed,
        stage_unwritten=not declared.written,
        stage=stage or declared.stage,
        today=day.day.isoformat(),
        sample=document.sample.readable and not document.sample.missing,
        views=views,
        not_checked=tuple(sorted(ran.not_checked, key=lambda one: (one.code, one.reason))),
        documents=count_documents(loaded.practice, context.get(AllAnswers), _switched_off(rules, context.get(Areas))),
        crashes=stages.crashes,
        sealed=tuple(finding for finding in views["live"].findings if rules[finding.code].seals),
        people=_named(context.get(People)),
        groups=tuple(policy.shown for policy in loaded.inheritance.policies),
        go_live=_iso(document.go_live),
    )
    return Judged(loaded, context, outcome)


def _context(loaded: Loaded, day: Today, rules: Mapping[str, Rule]) -> Context:
    """Return what rules read from, with nothing worked out yet."""
    context = Context(loaded.practice, day)
    context.put(loaded.texts)
    context.put(loaded.papers)
    context.put(loaded.inheritance)
    context.put(KnownCodes.of_rules((rule.code, rule.waivable) for rule in rules.values()))
    context.put(AskedFields.of_rules((rule.answers, rule.areas) for rule in rules.values()))
    context.put(RuleRelations.of(rules))
    return context


def _switched_off(rules: Mapping[str, Rule], areas: Areas) -> frozenset[tuple[str, ...]]:
    """Return the fields that no rule asks for, because what they are about stays with the practice."""
    asking: dict[tuple[str, ...], list[Rule]] = {}
    for rule in rules.values():
        for field in rule.answers:
            asking.setdefault(tuple(field.split(".")), []).append(rule)
    return frozenset(field for field, rules in asking.items() if all(areas.all_out(rule.areas) for rule in rules))


def _switched_by(rules: Mapping[str, Rule], areas: Iterable[str]) -> int:
    """Count the rules that ask nothing where these areas stay with the practice."""
    wanted = set(areas)
    return sum(bool(rule.areas) and wanted.issuperset(rule.areas) for rule in rules.values())


def _named(people: People) -> tuple[tuple[str, str], ...]:
    return tuple((people.key(person), people.label(person)) for person in people.all)


def _hidden_files(raised: Iterable[RaisedGap]) -> Iterable[str]:
    return (resolve(one.gap.at).spot.file for one in raised if one.rule.hides)


def _text(answer: Answer[Id] | Answer[Name]) -> str:
    return str(answer.known or "")


def _iso(answer: Answer[Day]) -> str | None:
    return answer.known.day.isoformat() if answer.known and answer.known.day else None
