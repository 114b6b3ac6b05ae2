"""What each stage makes of one run of the rules: graded, ignored, gathered, written as findings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from handover.analysis.people.assignee import Assignees
from handover.analysis.people.directory import People
from handover.analysis.scope.areas import Areas
from handover.analysis.structure.walk import AllAnswers
from handover.check.gathering import Gatherer
from handover.check.ignoring import apply
from handover.check.run import run
from handover.check.severity import GradedGap, RuleRelations, grade
from handover.inputs import DeclaredIgnore, DeclaredIgnores, Today
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.outcome import Finding, Ignored, NotChecked, Noted, StageName, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handover.check.context import Context
    from handover.check.findings import FindingBuilder
    from handover.check.run import RaisedGap, Run
    from handover.rules.rule import Rule

#: What stands for the reason of an ignore while a secret stands in a document.
_NOT_SHOWN: Final = "not shown while a secret stands in a document"


class StageViews:
    """The findings of one practice at each stage.

    Args:
        ran: the one run of the rules.
        rules: all rules by code; those about ignores and open questions run here, once for each stage.
        context: what rules may ask for.
        ignores: the ignores written in the documents.
        builder: writes findings.
    """

    def __init__(
        self,
        ran: Run,
        rules: Mapping[str, Rule],
        context: Context,
        ignores: tuple[DeclaredIgnore, ...],
        builder: FindingBuilder,
    ) -> None:
        self._ran, self._rules, self._context, self._ignores, self._builder = ran, rules, context, ignores, builder
        document: PracticeDocument = context.get(PracticeDocument)
        today: Today = context.get(Today)
        self._jurisdiction, self._today = document.jurisdiction.known or "", today.day
        parts = (context.get(kind) for kind in (Practice, AllAnswers, Assignees, People))
        self._gatherer = Gatherer(*parts)
        # a draft is asked what would be asked at ready, so that stage is graded for two views
        self._graded = cache(lambda stage: self._grade(ran.raised, stage))
        self._crashes: dict[NotChecked, None] = dict.fromkeys(ran.crashes)

    @property
    def crashes(self) -> tuple[NotChecked, ...]:
        """The rules that broke, in the run and in the views made so far."""
        return tuple(self._crashes)

    def view(self, stage: StageName) -> View:
        """Return the findings of one stage."""
        graded, off = self._graded(stage)
        standing, hidden, used = self._apply(graded)
        alone, unasked, told = self._gathered(stage, standing)
        told, told_hidden, told_used = self._apply(told)
        idle = frozenset(rule.code for rule in self._rules.values() if not rule.severity(stage))
        idle |= frozenset(one.code for one in (*self._ran.not_checked, *self._ran.crashes))
        self._context.put(DeclaredIgnores(self._ignores, used | told_used, idle))
        about_ignores, late_off = self._grade(self._run(rule for rule in self._rules.values() if rule.late), stage)
        ignored = [(gap, self._ignored(gap, ignore)) for gap, ignore in (*hidden, *told_hidden)]
        noted = [_noted(gap, self._builder.finding(gap)) for gap in alone if gap.rule.joins]
        return View(
            findings=self._findings(gap for gap in (*alone, *told, *about_ignores) if not gap.rule.joins),
            ignored=tuple(one for gap, one in ignored if not gap.rule.joins),
            off=self._findings(gap for gap in (*off, *unasked, *late_off) if not gap.rule.joins),
            noted=(*noted, *(_noted(gap, one.finding, one) for gap, one in ignored if gap.rule.joins)),
        )

    def _gathered(
        self, stage: StageName, standing: Sequence[GradedGap]
    ) -> tuple[list[GradedGap], list[GradedGap], list[GradedGap]]:
        """Return the gaps told by themselves, the questions not asked here, and the gaps that tell many as one."""
        draft = stage == "draft"
        others: list[GradedGap] = []
        unasked: list[GradedGap] = []
        for gap in standing:
            waits = self._gatherer.waits(gap) or (draft and self._gatherer.asked(gap))
            (unasked if waits else others).append(gap)
        questions = self._apply(self._graded("ready")[0])[0] if draft else others
        gathered = self._gatherer.gather(questions, stage)
        self._context.put(gathered.questions)
        told, _ = self._grade(self._run(rule for rule in self._rules.values() if rule.gathers), stage)
        alone = [*others, *gathered.alone] if draft else [*gathered.alone]
        return alone, unasked, [gathered.told(gap, stage) for gap in told]

    def _run(self, rules: Iterable[Rule]) -> tuple[RaisedGap, ...]:
        """Run rules that are about what the others found; one that breaks is told like any other."""
        ran = run(rules, self._context)
        self._crashes |= dict.fromkeys(ran.crashes)
        return ran.raised

    def _grade(self, raised: Iterable[RaisedGap], stage: StageName) -> tuple[list[GradedGap], list[GradedGap]]:
        table, areas = self._context.get(RuleRelations), self._context.get(Areas)
        return grade(raised, stage, table=table, areas=areas, jurisdiction=self._jurisdiction)

    def _apply(
        self, gaps: list[GradedGap]
    ) -> tuple[list[GradedGap], list[tuple[GradedGap, DeclaredIgnore]], frozenset[tuple[int, str]]]:
        return apply(self._ignores, gaps, self._rules, self._today)

    def _ignored(self, gap: GradedGap, ignore: DeclaredIgnore) -> Ignored:
        until = ignore.until.isoformat() if ignore.until else ""
        finding = self._builder.finding(gap)
        if self._builder.is_sealed:  # it may be the reason in which the secret stands
            return Ignored(finding, _NOT_SHOWN, "", until)
        return Ignored(finding, ignore.reason, ignore.says, until)

    def _findings(self, gaps: Iterable[GradedGap]) -> tuple[Finding, ...]:
        return tuple(sorted((self._builder.finding(gap) for gap in gaps), key=lambda finding: finding.order))


def _noted(gap: GradedGap, finding: Finding, ignored: Ignored | None = None) -> Noted:
    """Return what is compared with other practices; its line, which holds the value, is never shown."""
    key, entity = gap.raised.gap.about
    plain = replace(finding, excerpt=None)
    if ignored is None:
        return Noted(plain, key, entity)
    return Noted(plain, key, entity, ignored.reason, ignored.says, ignored.until)
