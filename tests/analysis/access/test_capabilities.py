"""What grants come to, compared with a reference that decides capability by capability."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.access.capabilities import Effective, Given, blocked, effective, excess

WORDS = ("a", "b", "c", "d", "e")
SETS = st.frozensets(st.sampled_from(WORDS), max_size=4)
NEEDS = st.lists(st.frozensets(st.sampled_from(WORDS), min_size=1, max_size=3), max_size=5)
RIGHTS = st.builds(Given, st.sampled_from(["pms", "portal"]), SETS, SETS, SETS, SETS, st.booleans())
MANY = st.lists(RIGHTS, max_size=5)


def certainty(word: str, rights: list[Given]) -> str:
    """Say for one capability, slowly, whether it is there: ``yes``, ``perhaps`` or ``no``."""
    answers = []
    for right in rights:
        denied = False
        for other in rights:
            if other.system == right.system and word in other.denies:
                denied = True
        if word in right.gives:
            answers.append("perhaps" if denied else "yes")
        if word in right.maybe:
            answers.append("perhaps")
    return "yes" if "yes" in answers else "perhaps" if "perhaps" in answers else "no"


@given(MANY)
def test_what_grants_come_to(rights: list[Given]) -> None:
    has = effective(rights)
    for word in WORDS:
        said = "yes" if word in has.sure else "perhaps" if word in has.perhaps else "no"
        assert said == certainty(word, rights)
    assert has.unclear == any(right.unclear for right in rights)


@given(NEEDS, MANY)
def test_what_is_missing(needs: list[frozenset[str]], rights: list[Given]) -> None:
    unmet = [need for need in needs if all(certainty(word, rights) == "no" for word in need)]
    vague = any(right.unclear for right in rights)
    found = blocked(needs, effective(rights))
    if unmet and vague:
        assert found is None
    else:
        assert found == tuple(dict.fromkeys(unmet))


@given(RIGHTS, SETS, SETS)
def test_what_is_too_much(right: Given, useful: frozenset[str], harmless: frozenset[str]) -> None:
    expected = set()
    for word in right.gives:
        along = any(one in useful for one in right.only_way_to)
        if not along and word not in useful and word not in harmless:
            expected.add(word)
    assert excess(right, useful, harmless) == expected


@given(NEEDS, MANY, RIGHTS)
def test_one_more_right_that_denies_nothing_never_blocks_more(
    needs: list[frozenset[str]], rights: list[Given], more: Given
) -> None:
    kind = Given(more.system, more.gives, more.maybe)
    before, after = blocked(needs, effective(rights)), blocked(needs, effective([*rights, kind]))
    assert before is None or (after is not None and {*after} <= {*before})


@given(MANY)
def test_the_order_of_grants_does_not_matter(rights: list[Given]) -> None:
    assert effective(rights) == effective(rights[::-1])


def test_two_rights_may_only_suffice_together() -> None:
    one, other = Given("pms", frozenset({"a"})), Given("portal", frozenset({"b"}))
    needs = (frozenset({"a"}), frozenset({"b"}))
    assert blocked(needs, effective([one])) == (frozenset({"b"}),)
    assert blocked(needs, effective([one, other])) == ()


def test_a_denial_takes_away_in_its_own_system_only() -> None:
    deny = Given("pms", denies=frozenset({"a"}))
    gives = Given("pms", frozenset({"a"}))
    assert effective([gives, deny]) == Effective(frozenset(), frozenset({"a"}), unclear=False)
    assert effective([Given("portal", frozenset({"a"})), deny]).sure == {"a"}


def test_what_comes_along_unavoidably_is_not_too_much() -> None:
    era = Given("pms", frozenset({"era", "post"}), only_way_to=frozenset({"era"}))
    assert excess(era, frozenset({"era"}), frozenset()) == frozenset()
    assert excess(era, frozenset(), frozenset()) == {"era", "post"}
