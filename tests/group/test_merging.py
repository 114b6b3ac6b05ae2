"""What merging layers of a document promises, over generated documents of every shape that merging tells apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.group.merging import Merged, combined, merge
from handover.group.shapes import Shape, content, walk
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.node import Mapping, Scalar
from handover.source.reader import read

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from handover.model.document import Document
    from handover.node import Node

NOTHING: Final[SearchStrategy[Any]] = st.sampled_from([None, "", [], {}])
WORD: Final = st.sampled_from(["kim", "bo", "7", "08:00"])
ID: Final = st.sampled_from(["kim", "bo"])
WHY: Final = st.just("it is so")
#: Words of the grammar that stand beside an answer, in place of one, and take one away.
MARKS: Final = st.fixed_dictionaries({}, optional={"note": WORD, "unconfirmed": st.fixed_dictionaries({"ask": ID})})


def _with(**keys: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


ANSWER: Final = st.one_of(
    WORD, NOTHING, MARKS, _with(**{"is": WORD, "note": WORD}), _with(none=WHY), _with(remove=WHY),
    _with(**{"remove": WHY, "is": WORD}), st.lists(WORD, max_size=2), st.fixed_dictionaries({"said": WORD}),
)  # fmt: skip
HOURS: Final = st.one_of(ANSWER, st.dictionaries(st.sampled_from(["mon", "tue-fri"]), WORD, max_size=2))
DETAILED: Final = st.one_of(ANSWER, _with(**{"is": WORD, "up_to": WORD, "note": WORD}))
ENTRY: Final = st.one_of(
    ID, st.fixed_dictionaries({"id": ID}, optional={"name": WORD, "hours": HOURS, "phone": ANSWER, "remove": WHY}),
    _with(name=WORD, phone=WORD),
)  # fmt: skip
ENTRIES: Final = st.one_of(
    st.lists(ENTRY, max_size=3), ENTRY, NOTHING, _with(none=WHY), _with(remove=WHY), _with(note=WORD),
    st.fixed_dictionaries({"is": st.lists(ENTRY, max_size=2)}, optional={"note": WORD}), st.just("none"),
)  # fmt: skip
KIND: Final = st.fixed_dictionaries(
    {"kind": st.sampled_from(["refund", "appeal"])}, optional={"approver": ANSWER, "locations": ID, "remove": WHY}
)
BLOCK: Final = st.one_of(WORD, NOTHING, _with(none=WHY), _with(remove=WHY), _with(name=ANSWER, hours=HOURS, note=WORD))

#: A document with fields of each shape, by its class.
DOCUMENTS: Final[dict[type[Document], SearchStrategy[dict[str, Any]]]] = {
    PracticeDocument: _with(people=ENTRIES, vendor=BLOCK, currency=ANSWER, unknown=ANSWER),
    EscalationContacts: _with(backup=ANSWER, contacts=_with(insurance=ANSWER, recare=ANSWER), first_weeks=ANSWER),
    FinancialPolicy: _with(
        small_balance=DETAILED, methods=st.lists(_with(kind=st.just("cash"), words=WORD), max_size=2)
    ),
    Approvals: _with(actions=st.lists(KIND, max_size=3)),
    Scope: _with(areas=_with(insurance=ANSWER, recare=ANSWER), unknown=st.lists(WORD, max_size=2)),
}
each_document = pytest.mark.parametrize("cls", DOCUMENTS, ids=lambda cls: cls.file_name)
quick = settings(max_examples=40, deadline=None)


def layer(written: dict[str, Any]) -> Mapping:
    root = read("x.yaml", json.dumps(written).encode()).root
    return root if root is not None else Mapping(read("x.yaml", b"a: 1").root.source, 0, 0, ())  # type: ignore[union-attr]


def merged(cls: type[Document], *layers: Mapping) -> Merged:
    return merge("x", cls, layers)


def said(cls: type[Document], *layers: Mapping) -> object:
    root = merged(cls, *layers).root
    return None if root is None or root.empty else content(root)


@each_document
@given(data=st.data())
@quick
def test_three_layers_give_the_same_whichever_two_are_merged_first(cls: type[Document], data: st.DataObject) -> None:
    a, b, c = (layer(data.draw(DOCUMENTS[cls])) for _ in range(3))
    whole = said(cls, a, b, c)
    assert said(cls, combined("x", cls, a, b), c) == whole
    assert said(cls, a, combined("x", cls, b, c)) == whole


@each_document
@given(data=st.data())
@quick
def test_the_same_layer_twice_says_no_more_than_once(cls: type[Document], data: st.DataObject) -> None:
    a = layer(data.draw(DOCUMENTS[cls]))
    assert said(cls, a, a) == said(cls, a)
    assert not [one for one in merged(cls, a, a).overrides if one.reason is None]


def emptied(value: Any) -> Any:
    """Return what somebody has written with nothing behind any key."""
    return {key: emptied(inner) for key, inner in value.items()} if isinstance(value, dict) else None


@each_document
@given(data=st.data())
@quick
def test_nothing_never_erases(cls: type[Document], data: st.DataObject) -> None:
    written = {key: value for key, value in data.draw(DOCUMENTS[cls]).items() if key != "unknown"}
    a = layer(written)
    empty = layer(dict.fromkeys(written))
    assert said(cls, a, empty) == said(cls, a)
    assert said(cls, empty, a) == said(cls, a)
    assert not merged(cls, a, empty).overrides


def leaves(cls: type[Document], root: Mapping | None) -> dict[int, Scalar]:
    if root is None:
        return {}
    return {id(one.node): one.node for one in walk(("x",), root, Shape("block", cls)) if isinstance(one.node, Scalar)}


@each_document
@given(data=st.data())
@quick
def test_every_value_is_the_node_of_the_layer_that_wrote_it(cls: type[Document], data: st.DataObject) -> None:
    layers = [layer(data.draw(DOCUMENTS[cls])) for _ in range(3)]
    written = {key for one in layers for key in leaves(cls, one)}
    assert leaves(cls, merged(cls, *layers).root).keys() <= written


@each_document
@given(data=st.data())
@quick
def test_what_nobody_overrides_or_removes_is_kept(cls: type[Document], data: st.DataObject) -> None:
    a, b = (layer(data.draw(DOCUMENTS[cls])) for _ in range(2))
    result = merged(cls, a, b)
    lost = {key: one for key, one in leaves(cls, merged(cls, a).root).items() if not one.empty}
    for key in leaves(cls, result.root):
        lost.pop(key, None)
    told = [one.lower for one in result.overrides]
    same = {one.text for one in leaves(cls, result.root).values()}
    for one in lost.values():
        assert one.text in same or any(_within(one, lower) for lower in told)


def _within(one: Node, whole: Node) -> bool:
    return one.source is whole.source and whole.start <= one.start and one.end <= whole.end


#: What stands in a group, in a practice, and what holds.
TABLE: Final = (
    (PracticeDocument, "currency: USD", "", "currency: USD"),
    (PracticeDocument, "currency: USD", "currency:", "currency: USD"),
    (PracticeDocument, "currency: USD", "currency: GBP", "currency: GBP"),
    (PracticeDocument, "currency: USD", 'currency: {remove: "each says its own"}', ""),
    (PracticeDocument, "vendor: {name: B, hours: x}", "vendor: {hours: y}", "vendor: {name: B, hours: y}"),
    (PracticeDocument, "vendor: {name: B, hours: x}", "vendor: {remove: why}", ""),
    (PracticeDocument, "vendor: {name: B, hours: x}", "vendor: {remove: why, name: C}", "vendor: {name: C}"),
    (PracticeDocument, "people: [{id: a, name: A}]", "people: [{id: b}]", "people: [{id: a, name: A}, {id: b}]"),
    (PracticeDocument, "people: [{id: a, name: A}]", "people: {id: a, phone: 1}", "people: [{id: a, name: A, phone: 1}]"),
    (PracticeDocument, "people: [{id: a, name: A}, {id: b}]", "people: [{id: a, remove: left}]", "people: [{id: b}]"),
    (PracticeDocument, "people: [{id: a, name: A}]", "people: [{id: a, remove: new, name: Z}]", "people: [{id: a, name: Z}]"),
    (PracticeDocument, "people: [{name: A, phone: 1}]", "people: [{name: a, phone: 2}]", "people: [{name: a, phone: 2}]"),
    (PracticeDocument, "people: [{id: a}]", 'people: {none: "we have none"}', 'people: {none: "we have none"}'),
    (PracticeDocument, 'people: {none: "none here"}', "people: [{id: a}]", "people: {is: [{id: a}]}"),
    (PracticeDocument, "people: [{id: a}]", "people: {remove: own, is: [{id: b}]}", "people: {is: [{id: b}]}"),
    (FinancialPolicy, "small_balance: {is: write_off, up_to: 10}", "small_balance: {up_to: 5}",
     "small_balance: {is: write_off, up_to: 5}"),
    (FinancialPolicy, "small_balance: {is: write_off, up_to: 10}", "small_balance: keep", "small_balance: keep"),
    (FinancialPolicy, "small_balance: {is: write_off, up_to: 10}", "small_balance: {is: keep}", "small_balance: {is: keep}"),
    (FinancialPolicy, "small_balance: write_off", 'small_balance: {note: "x"}', 'small_balance: {is: write_off, note: "x"}'),
    (EscalationContacts, "backup: dana", "backup: {unconfirmed: {ask: bo}}", "backup: {is: dana, unconfirmed: {ask: bo}}"),
    (EscalationContacts, "backup: {is: dana, stand_in: bo}", "backup: ines", "backup: ines"),
    (EscalationContacts, "check_in: {attendees: [a, b]}", "check_in: {attendees: [c]}", "check_in: {attendees: [c]}"),
    (Approvals, "actions: [{kind: refund, approver: a}]", "actions: [{kind: refund, approver: b}]",
     "actions: [{kind: refund, approver: b}]"),
    (Approvals, "actions: [{kind: refund, approver: a, locations: x}]", "actions: [{kind: refund, approver: b}]",
     "actions: [{kind: refund, approver: a, locations: x}, {kind: refund, approver: b}]"),
    (Scope, "areas: {insurance: in}", "areas: {recare: out}", "areas: {insurance: in, recare: out}"),
)  # fmt: skip


@pytest.mark.parametrize(("cls", "group", "practice", "holds"), TABLE)
def test_what_holds(cls: type[Document], group: str, practice: str, holds: str) -> None:
    layers = [root for text in (group, practice) if (root := read("x.yaml", text.encode()).root) is not None]
    expected = read("x.yaml", holds.encode()).root
    root = merged(cls, *layers).root
    assert (None if root is None or root.empty else content(root)) == (None if expected is None else content(expected))


@pytest.mark.parametrize(
    ("practice", "idle"),
    [
        ("currency: {remove: why}", 0),
        ("region: {remove: why}", 1),
        ("people: [{id: b, remove: why}]", 1),
        ("people: [{id: a, remove: why}]", 0),
        ("people: [{id: a, phone: {remove: why}}]", 1),
        ("vendor: {name: {remove: why}, note: {remove: why}}", 1),
    ],
)
def test_what_nothing_can_be_removed_from_is_told(practice: str, idle: int) -> None:
    group = read("g.yaml", b"currency: USD\npeople: [{id: a, name: A}]\nvendor: {name: B}").root
    own = read("p.yaml", practice.encode()).root
    assert group is not None
    assert own is not None
    assert len(merged(PracticeDocument, group, own).idle) == idle


def test_an_entry_written_twice_stays_written_twice() -> None:
    group = read("g.yaml", b"people: [{id: a, name: A}]").root
    own = read("p.yaml", b"people: [{id: a, phone: 1}, {id: a, phone: 2}]").root
    assert group is not None
    assert own is not None
    root = merged(PracticeDocument, group, own).root
    assert root is not None
    found = [one for one in walk(("x",), root, Shape("block", PracticeDocument)) if len(one.steps) == 3]
    assert [one.steps[-1] for one in found] == ["[a]", "[a~2]"]
