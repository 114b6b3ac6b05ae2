"""How a run ends: its exit code, and what is remarked about what was not checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.outcome import ExitCode, FailOn, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import Outcome
    from handover.settings import Settings


def fails_from(fail_on: FailOn | None, settings: Settings, *, strict: bool) -> Severity | None:
    """Return the lightest weight that fails a run; None where none does.

    Args:
        fail_on: the value of ``--fail-on``.
        settings: the settings, which may name another one than the usual.
        strict: whether ``--strict`` is given.
    """
    lightest = FailOn.WARNING if strict else fail_on or FailOn(settings.value("fail-on"))
    return None if lightest is FailOn.NEVER else Severity[lightest.name]


def exit_code(outcome: Outcome, least: Severity | None) -> ExitCode:
    """Return the exit code: the same for every format."""
    if any(practice.crashes for practice in outcome.practices):
        return ExitCode.INTERNAL
    if least is None:
        return ExitCode.CLEAN
    found = any(one.severity >= least for practice in outcome.practices for one in practice.view.findings)
    unchecked = any(practice.not_checked and practice.stage != "draft" for practice in outcome.practices)
    if found or unchecked:
        return ExitCode.FINDINGS
    # a run that did not look at all that it was given is not green
    return ExitCode.NOT_DONE if outcome.left_out else ExitCode.CLEAN


def unchecked(outcome: Outcome) -> Iterator[str]:
    """Yield what was left out, and where the program broke, a sentence each."""
    for group in outcome.unused_groups:
        yield f"no practice inherits from the group in {group}, so it was not checked"
    for one in outcome.left_out:
        yield f"{one.path} was not checked: {one.reason}"
    for practice in outcome.practices:
        for crash in practice.crashes:
            where = f"rule {crash.code}" if crash.code else practice.path
            yield f"internal error in {where}: {crash.reason}; please report it"
