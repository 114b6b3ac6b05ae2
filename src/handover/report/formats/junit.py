"""JUnit XML: a suite for each practice, a case for each rule in each document, and one for each document without gaps.

Only what the schema of Jenkins knows is written, so the places stand in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from handover.report.formats.entries import entries, joined, shown_path, unchecked
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.outcome import Outcome, PracticeOutcome, Severity
    from handover.report.formats.entries import Entry, Unchecked


def render(outcome: Outcome, fails_from: Severity | None, base: str = "") -> str:
    """Return the findings as test cases.

    Args:
        outcome: the outcome.
        fails_from: the lightest weight that fails; what is lighter is told with a case that passes. None fails at none.
        base: the path from the top of the repository to the working directory.
    """
    top = Element("testsuites", name="handover")
    found, not_checked = entries(outcome, base), tuple(unchecked(outcome, base))
    documents = {joined(base, practice.path): _documents(practice) for practice in outcome.practices}
    homes = (*documents, *(one.practice for one in found), *(one.practice for one in not_checked))
    for practice in dict.fromkeys(homes):
        suite = SubElement(top, "testsuite", name=shown_path(practice))
        of_it = [one for one in found if one.practice == practice]
        _add_findings(suite, of_it, fails_from)
        for name in sorted(documents.get(practice, set()) - {one.finding.file for one in of_it}):
            SubElement(suite, "testcase", name="no gaps", classname=shown_path(joined(practice, name)))
        _add_unchecked(suite, [one for one in not_checked if one.practice == practice])
        if not len(suite):  # a suite without cases is taken for a broken report
            SubElement(suite, "testcase", name="no gaps", classname=shown_path(practice))
        _count(suite)
    for word in ("tests", "failures", "errors"):
        top.set(word, str(sum(int(suite.get(word, "0")) for suite in top)))
    indent(top)
    # letters beyond ASCII are written as references: standard output holds them in any encoding
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(top, encoding="us-ascii").decode()}\n'


def _documents(practice: PracticeOutcome) -> set[str]:
    return {count.file for count in practice.documents if count.present and not count.inherited}


def _add_findings(suite: Element, found: Iterable[Entry], fails_from: Severity | None) -> None:
    groups: dict[tuple[str, str, str], list[Entry]] = {}
    for one in found:
        groups.setdefault((one.path, one.finding.code, one.finding.name), []).append(one)
    for (path, code, name), together in groups.items():
        case = SubElement(suite, "testcase", name=f"{code} {name}", classname=shown_path(path))
        heaviest = max(one.finding.severity for one in together)
        text = "".join(f"{_line(one)}\n" for one in together)
        if fails_from is not None and heaviest >= fails_from:
            message = sanitize(together[0].finding.message)
            SubElement(case, "failure", type=heaviest.word, message=message).text = text
        else:
            SubElement(case, "system-out").text = text


def _line(one: Entry) -> str:
    word = one.finding.severity.word
    return f"{shown_path(one.path)}:{one.line}:{one.column}: {word} {sanitize(one.text, 1000)}"


def _add_unchecked(suite: Element, not_checked: Iterable[Unchecked]) -> None:
    for one in not_checked:
        case = SubElement(suite, "testcase", name=f"not checked {one.key[:12]}", classname=shown_path(one.path))
        SubElement(case, "error" if one.fails else "skipped", type="not checked", message=sanitize(one.text))


def _count(suite: Element) -> None:
    suite.set("tests", str(len(suite)))
    for word, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(word, str(len(suite.findall(f"testcase/{tag}"))))
