"""What is offered for a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from handover.editor.fixes import fixes
from handover.editor.positions import Places, Position, Stretch
from handover.node import Source

if TYPE_CHECKING:
    from pathlib import Path

    from handover.editor.fixes import Fix
    from handover.editor.session import Session

EVERYWHERE: Final = Stretch(Position(0, 0), Position(999, 0))

#: A document, what is written in it, what in place of that, and the title of what is offered.
MENDED: Final = [
    ("escalation-contacts.yaml", "primary: dana", "primery: dana", "Write primary"),
    ("escalation-contacts.yaml", "primary: dana", "primary: dona", "Write dana"),
    ("practice.yaml", "stage: live", "stage: Lve", "Write live"),
    ("practice.yaml", "stage: live", "stge: live", "Write stage"),
    ("escalation-contacts.yaml", "primary: dana", "primary:dana", "Write the line as it was probably meant"),
]


def offered(session: Session, practice: Path, name: str, text: str) -> list[Fix]:
    session.put(practice / name, text)
    return fixes(session, practice / name, EVERYWHERE)


def written(session: Session, text: str, fix: Fix) -> str:
    places = Places(Source("x", text), session.encoding)
    start, end = places.offset(fix.here.stretch.start), places.offset(fix.here.stretch.end)
    return text[:start] + fix.action.edit.text + text[end:]


@pytest.mark.parametrize(("name", "right", "wrong", "title"), MENDED)
def test_what_was_meant_is_written_for_one(
    session: Session, maple: Path, name: str, right: str, wrong: str, title: str
) -> None:
    good = (maple / name).read_text()
    assert right in good
    text = good.replace(right, wrong, 1)
    found = [one for one in offered(session, maple, name, text) if one.action.mends]
    assert [one.action.title for one in found][:1] == [title]
    assert written(session, text, found[0]) == good


@pytest.mark.parametrize("wrong", ["zzzz: dana", "primary: nobody-of-us", "primary: {is: dana, is: ines}"])
def test_what_nobody_knows_is_not_written(session: Session, maple: Path, wrong: str) -> None:
    text = (maple / "escalation-contacts.yaml").read_text().replace("primary: dana", wrong, 1)
    assert [one for one in offered(session, maple, "escalation-contacts.yaml", text) if one.action.mends] == []


def test_an_ignore_waits_for_its_reason(session: Session, maple: Path) -> None:
    name = "escalation-contacts.yaml"
    text = (
        (maple / name)
        .read_text()
        .replace("primary: dana", "primary: {is: dana, unconfirmed: {ask: ines, by: 2026-11-01}}", 1)
    )
    session.put(maple / name, text)
    before = session.judge(maple).findings
    assert before
    found = [one for one in fixes(session, maple / name, EVERYWHERE) if not one.action.mends]
    assert found
    code = found[0].action.finding.code
    assert found[0].action.title == f"Ignore {code} here for 90 days: write the reason, and who says so"
    changed = written(session, text, found[0])
    assert f"# handover: ignore[{code}] ; says  until 2027-02-21\nprimary:" in changed
    session.put(maple / name, changed)
    codes = [one.code for one in session.judge(maple).findings]
    assert code in codes  # nothing is hidden yet
    assert any(one.startswith("WAV") for one in codes)
    session.put(maple / name, changed.replace("] ; says  until", "] agreed in May; says dana until"))
    assert code not in [one.code for one in session.judge(maple).findings]


def test_what_is_unsafe_is_not_ignored_by_a_program(session: Session, maple: Path) -> None:
    text = (maple / "access-plan.yaml").read_text() + 'note: "The password is Winter2026!x9"\n'
    found = offered(session, maple, "access-plan.yaml", text)
    assert [one.action.finding.code for one in found if one.action.finding.code == "ACC006"] == []


def test_nothing_is_offered_elsewhere(session: Session, maple: Path) -> None:
    text = (maple / "escalation-contacts.yaml").read_text().replace("primary: dana", "primary: dona", 1)
    session.put(maple / "escalation-contacts.yaml", text)
    assert fixes(session, maple / "escalation-contacts.yaml", Stretch(Position(0, 0), Position(1, 0))) == []
    assert fixes(session, maple.parent / "scope.yaml", EVERYWHERE) == []
