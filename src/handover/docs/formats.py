"""`docs/format.md`: every key of every document, from the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.explain import rules_about, shape
from handover.model.document import Also, Document
from handover.model.group_document import GroupDocument
from handover.model.mark_manuals import MARK_MANUALS, where
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.part import FieldInfo

#: Every document has these entries, so they are described once, at the end.
_ALSO: Final = "also"

_HEAD: Final = """\
# The format

A practice is a folder with up to eleven YAML documents. This page lists every key; the last document, `group.yaml`,
stands in the folder of a group, from which practices inherit with `extends`.

## How an answer is written

```yaml
backup: dana                                                   # answered
small_balance: {is: write_off, up_to: 10}                      # answered, with details beside `is`
backup:                                                        # open: empty, ~ or left out
fee_references: {none: "we price from our own list"}           # none, on purpose, with the reason
answer_within: {said: "as soon as we can", says: dana}         # said, not decided: still open
eob_store: {is: shared-drive, unconfirmed: {ask: dana, by: 2026-12-04}}   # we think so
eob_store: {unconfirmed: {ask: dana, by: 2026-12-04}}          # not answered yet; Dana will say
eob_store: {is: shared-drive, confirmed: 2026-11-02, with: "payer line, ref 8841"}
backup: {conflict: [{is: dana, says: ines}, {is: omar, says: dana}]}      # two answers, none decided
time_of_service: {is: full, differs: [{for: {visits: new_patient}, is: deposit, amount: 50}]}
owner: {is: ines, stand_in: dana, interim: {is: omar, from: 2026-12-14, until: 2027-01-08}}
```

- An answer is one of four things: a value, `none:` with its reason, `said:` with the words as they were
  said, or open. Two of them together are reported. Where it is asked who, `nobody` is open too.
- `none` is an answer only where the table says so.
- Yes and no, and listed words, are read in any case, with spaces, hyphens or underscores. Something of
  your own is `{other: "your words"}` where `other` is listed.
- Where a list is expected, one value alone is a list of one.
- `for:` says for which part an entry holds: `locations, areas, payers, providers, visits, amount, age,
  channel`, or `for: rest`. A bare `locations:` is short for the first. `visits` are `new_patient, emergency,
  planned, insured, uninsured`; `age` is that of a balance ("over 90 days"), `amount` a band ("75 to 300").
- `note:` may stand anywhere; `internal: yes` keeps a person, a way to reach them or a note out of the
  vendor's pack.
- Hours: `mon-thu 08:00-12:00, 13:00-17:00; fri 08:00-12:00`, and as people say them: `Monday through
  Thursday 8 to 5 (closed for lunch 12-1)`, `8-5 Mon-Fri, closed Wed`, `every other fri 8-12`, `1st and 3rd
  sat 9-1`, `June to August: mon-thu 8-4`. Days alone mean the opening hours. A text with a word that is none
  of hours, or that can be read in two ways, is not read; the finding shows the text as it may be meant.
- Every other week is a week off for whoever must be there each week, until it is said which weeks these are:
  `every other week from 2026-12-04: fri 8-12`. The hours of a part of the year stand in place of all others.
- Hours of some days: `hours: {is: "mon-fri 8-5", interim: {is: "mon 8-12", from: 2026-12-14, until: 2027-01-08}}`.
- Amounts: `75`, `$1,200.50`, `50 cents`, `a hundred and twenty dollars`; in the currency of the practice unless
  they name another. Where it may be a share: `a third`, `33%`, `half of the estimate`.
- Bands: `up to 75`, `75 to 300`, `over 300`, `exactly 75`, `> $10`, `at least 10`, `$3 or less`, `any amount`. Up to 10
  holds 10.00, under 10 does not.
- Time spans: `4 hours`, `2 working days`, `24 business hours`, `2 hours 20 minutes`, `a week and a half`, `net 30`,
  `same day`, `end of the next working day`. Of two numbers the longer one is written.
- Limits of payers: `12 months`, `90 days from DOS`, `6 months from EOB date`, `31 December of the following year`.
- Telephone numbers: `555-0142 ext 3`, `1-800-555-TEETH`, `+44 (0)1632 960140`.
- Days: `2026-11-23`, `23 Nov 2026`, `November 23, 2026`, `2026-11`, `2026`, `expected 2026-12`. `11/2/2026` is
  one day in the US and another in Britain, so it is asked which. Days on which a location is closed may stand
  in a row: `closed_on: [2026-11-26, {from: 2026-12-24, until: 2027-01-01}]`.
- Put free text in straight double quotes.
"""


def format_page() -> str:
    """Return the page."""
    lines = [_HEAD, *_marks()]
    documents: tuple[type[Document], ...] = (*DOCUMENTS, GroupDocument)
    described: dict[type[Part], str] = {}  # what a group says is described where each practice says it
    for cls in documents:
        name = document_name(cls)
        seen = set(described) if cls is GroupDocument else set()
        homes = {part: address for address, part in _nested(cls, name, seen)}
        described |= homes
        lines += [
            f"## `{cls.file_name}`: {cls.title}",
            "",
            _first_line(cls),
            "",
            *_table(cls, name, {**described, **homes}),
        ]
        for part, address in homes.items():
            lines += [f"### `{address}`", "", _first_line(part), "", *_table(part, address, {**described, **homes})]
    lines += [f"## `{_ALSO}`: what has no key of its own", "", _first_line(Also), "", *_table(Also, _ALSO, {})]
    return "\n".join(lines)


def _marks() -> Iterator[str]:
    """Yield the list of the reserved words."""
    yield from ("## The words of the grammar", "")
    for word, manual in MARK_MANUALS.items():
        yield f"- `{word}`: {manual.means} It stands {where(word)}. `{manual.example}`"
    yield ""


def _first_line(cls: type[Part]) -> str:
    return (cls.__doc__ or "").splitlines()[0]


def _nested(cls: type[Part], address: str, seen: set[type[Part]]) -> Iterator[tuple[str, type[Part]]]:
    """Yield each part of a document once, where it is first met."""
    for info in fields_of(cls).values():
        part = part_of(info)
        if part is not None and part is not Also and part not in seen:
            seen.add(part)
            below = f"{address}.{info.key}"
            yield below, part
            yield from _nested(part, below, seen)


def _table(cls: type[Part], address: str, homes: dict[type[Part], str]) -> list[str]:
    rows = [_row(info, f"{address}.{info.key}", homes) for info in fields_of(cls).values()]
    head = "| key | meaning | in the pack | shape and values | may be none | may be left out | rules that see its absence |"
    return [head, "|---|---|---|---|---|---|---|", *rows, ""]


def _row(info: FieldInfo, address: str, homes: dict[type[Part], str]) -> str:
    manual = info.manual
    absent = f"yes: {manual.absent}" if manual.absent else "no"
    rules = ", ".join(f"[{rule.code}](rules/{rule.topic}.md#{rule.code})" for rule in rules_about(address))
    cells = (
        f"`{info.key}`",
        manual.question,
        "–" if manual.unprinted else manual.label,
        _shape(info, homes),
        "yes" if manual.none else "no",
        absent,
        rules or "–",
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _shape(info: FieldInfo, homes: dict[type[Part], str]) -> str:
    """Return what may be written, with a link to the table of the keys below."""
    part = part_of(info)
    if part is None:
        return shape(info)
    home = _ALSO if part is Also else homes[part]
    return f"{shape(info)}: see [`{home}`](#{_anchor(home, part)})"


def _anchor(home: str, part: type[Part]) -> str:
    """Return the anchor that git hosts give to a part's heading."""
    head = f"{home} what has no key of its own" if part is Also else home
    return head.replace(".", "").replace(" ", "-")
