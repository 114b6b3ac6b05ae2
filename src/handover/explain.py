"""The manual in words: one rule, one field, or the table of all rules."""

from __future__ import annotations

import json
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from handover.errors import UsageError
from handover.model.answer import Detailed, Entries, Many
from handover.model.manual import SECTION_TITLES
from handover.model.mark_manuals import MARK_MANUALS, where
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import printed_fields, written_example
from handover.outcome import STAGES
from handover.rules.catalogue import ALL, RULE_SET, TOPICS
from handover.rules.manual import manual_of
from handover.starter import starter

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.model.part import FieldInfo
    from handover.rules.rule import Rule


def find_rule(word: str) -> Rule | None:
    """Return the rule with this code or name."""
    code = word.strip().upper()
    return ALL.get(code) or next((rule for rule in ALL.values() if rule.name == word.strip().lower()), None)


def find_field(address: str) -> tuple[str, FieldInfo] | None:
    """Return a field by ``document.field.field`` (list items are left out)."""
    plain = re.sub(r"\[[^\]]*\]", "", address).replace(".yaml", "", 1).replace(":", ".").strip(" .")
    field = printed_fields().get(plain)
    return None if field is None else (field.address, field.info)


def explain(word: str) -> str:
    """Return the manual of a rule, a field or a reserved word, or the questions of a document.

    Raises:
        UsageError: if nothing is called that; the nearest is named.
    """
    rule = find_rule(word)
    if rule is not None:
        return rule_page(rule)
    document = _document(word)
    if document is not None:
        return starter(document, all_questions=True)
    found = find_field(word)
    if found is not None:
        return _field_page(*found)
    mark = word.strip().strip("`:").lower()
    if mark in MARK_MANUALS:
        return _mark_page(mark)
    named = [address for address in printed_fields() if address.endswith(f".{word.strip()}")]
    if len(named) == 1:
        return explain(named[0])
    known = [*ALL, *(rule.name for rule in ALL.values()), *MARK_MANUALS, *_addresses()]
    near = named[:3] or get_close_matches(word, known, n=1, cutoff=0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `handover rules` lists the rules"
    raise UsageError(f"no rule, field or reserved word is called that{hint}")


def _document(word: str) -> type[Document] | None:
    name = word.strip().removesuffix(".yaml")
    return next((cls for cls in DOCUMENTS if document_name(cls) == name), None)


def _addresses() -> list[str]:
    return [f"{document_name(cls)}.{key}" for cls in DOCUMENTS for key in fields_of(cls)]


def rule_page(rule: Rule) -> str:
    """Return the page of one rule as Markdown, which reads well on a terminal too."""
    manual = manual_of(rule)
    weights = ", ".join(f"{rule.severity(stage).word} at {stage}" for stage in STAGES)
    if rule.gathers:
        weights += "; where a question in it weighs more, as much as the heaviest of them"
    lines = [f"# {rule.code} {rule.name}", "", manual.title, "", f"Weight: {weights}."]
    if rule.guide:
        lines += [f"Guide: {', '.join(rule.guide)}."]
    if rule.jurisdiction:
        lines += [f"Asked only where `jurisdiction` is {rule.jurisdiction}."]
    if rule.areas:
        lines += [f"Asked only where one of these is outsourced: {', '.join(rule.areas)}."]
    lines += ["", "## Why", "", manual.why, "", "## What to do", "", rule.fix, ""]
    for head, examples in (("Bad", manual.bad), ("Good", manual.good)):
        for example in examples:
            lines += [f"## {head}", "", "```yaml", example, "```", ""]
    lines += ["## Whom it asks", "", _asks(rule), "", "## Ignoring it", "", _ignoring(rule)]
    return "\n".join(lines) + "\n"


_DUTIES = {
    "owner": "the internal owner of the outsourced work",
    "access": "the access admin, else the internal owner",
    "primary": "the primary contact, else the internal owner",
    "clinical": "a clinician of the practice, else the internal owner",
    "money": "whoever approved the money rules, else the internal owner; never the vendor",
    "billing": "the primary contact, else the internal owner",
    "front-desk": "the primary contact, else the internal owner",
    "vendor": "the contact of the billing team, else its only person, else the internal owner",
    "none": "whoever wrote it, else the internal owner",
}


def _asks(rule: Rule) -> str:
    return f"Whoever the answer is about; else {_DUTIES[rule.duty]}."


def _ignoring(rule: Rule) -> str:
    if not rule.waivable:
        return "It cannot be ignored: what it finds is unsafe in itself."
    return (
        f"Beside or above the line: "
        f"`# handover: ignore[{rule.code}] your reason; says name until 2027-03-31`. "
        "What has no line is ignored by an entry of `ignores:` in practice.yaml."
    )


def _mark_page(word: str) -> str:
    manual = MARK_MANUALS[word]
    lines = [f"# {word}", "", manual.means, "", f"It stands {where(word)}.", "", "For example:", ""]
    return "\n".join([*lines, "```yaml", manual.example, "```"]) + "\n"


def _field_page(address: str, info: FieldInfo) -> str:
    manual = info.manual
    lines = [f"# {address}", "", manual.question]
    if manual.help:
        lines += ["", manual.help]
    lines += ["", f"Shape: {shape(info)}."]
    if manual.example:
        lines += ["", "For example:", "", "```yaml", written_example(info), "```"]
    lines += [
        "",
        'It may be answered with `{none: "your reason"}`.' if manual.none else 'It cannot be "none".',
    ]
    if manual.absent:
        lines += ["", f"It may be left out: {manual.absent}."]
    lines += ["", _in_the_pack(address)]
    if manual.guide:
        lines += ["", f"Guide: {', '.join(manual.guide)}."]
    readers = ", ".join(rule.code for rule in rules_about(address))
    if readers:
        lines += ["", f"Asked for by: {readers}."]
    return "\n".join(lines) + "\n"


def _in_the_pack(address: str) -> str:
    """Return in words where the pack prints a field, and what it calls it."""
    field = printed_fields()[address]
    if field.unprinted:
        return f"The pack does not print it: {field.unprinted}."
    whose = f", for {' and '.join(field.audience)} only" if field.audience else ""
    return f'In the pack it is "{field.info.manual.label}", under "{SECTION_TITLES[field.section]}"{whose}.'


def rules_about(address: str) -> list[Rule]:
    """Return the rules that report the absence of a field."""
    return [rule for rule in ALL.values() if address in rule.answers]


def shape(info: FieldInfo) -> str:
    """Return in words what may be written for a field."""
    if isinstance(info.form, type) and issubclass(info.form, Part):
        return f"`key: value` lines ({', '.join(fields_of(info.form))})"
    kind = info.kinds[0]
    if issubclass(info.form, Entries):
        return f"a list of entries with {', '.join(fields_of(kind))}"
    word = kind_in_words(kind)
    if issubclass(info.form, Detailed):
        return f"{word}, with {', '.join(fields_of(info.kinds[1]))} beside it"
    return f"a list: {word}" if issubclass(info.form, Many) else word


_KINDS = {
    "bool": "yes or no", "int": "a whole number", "Words": "text", "Said": "text as it is said to patients",
    "Reading": "text as typed", "Name": "a short name", "Id": "one short word",
    "Day": "a day like 2026-11-23", "DaySpan": "a day like 2026-11-23, or {from: 2026-12-24, until: 2027-01-01}",
    "WeekHours": "hours like mon-fri 08:00-17:00",
    "MeetingTime": "hours like tue 09:00-09:30, or tue at 09:00",
    "Duration": "a time span like 2 working days",
    "Lead": "a time span like 3 working days",
    "Deadline": "a time like 12 months or 90 days from DOS, or a day like 31 December of the following year",
    "Limit": "an amount like 75, or a share like a third", "LimitBand": "amounts like 75 to 300", "Phone": "a telephone number",
    "Email": "an email address", "FilePath": "a file below the folder", "FolderPath": "the way to a folder", "ZoneName": "a time zone",
    "CurrencyCode": "a currency like USD", "YesOrDay": "a day, or yes where the day is not known",
}  # fmt: skip


def kind_in_words(kind: Any) -> str:
    """Return what a single answer of a kind looks like."""
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(f"`{word}`" for word in get_args(kind))
    what = getattr(kind, "what", "")
    return f"a {what}, by id or name" if what else _KINDS.get(kind.__name__, kind.__name__)


def rules_table(form: str) -> str:
    """Return the table of all rules as Markdown (``md``) or JSON (``json``)."""
    if form == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "topic": rule.topic,
                "draft": rule.severity("draft").word,
                "ready": rule.severity("ready").word,
                "live": rule.severity("live").word,
                "guide": list(rule.guide),
                "waivable": rule.waivable,
                "title": manual_of(rule).title,
            }
            for rule in ALL.values()
        ]
        return json.dumps({"version": 1, "rules": RULE_SET, "table": rows}, indent=2) + "\n"
    lines: list[str] = []
    for topic in TOPICS:
        lines += [f"## {topic.title} ({topic.letters})", ""]
        lines += ["| code | name | draft | ready | live | what it finds |", "|---|---|---|---|---|---|"]
        for rule in sorted(topic.rules, key=lambda one: one.code):
            weights = " | ".join(rule.severity(stage).word if rule.severity(stage) else "–" for stage in STAGES)
            lines.append(f"| {rule.code} | {rule.name} | {weights} | {manual_of(rule).title} |")
        lines.append("")
    return "\n".join(lines)
