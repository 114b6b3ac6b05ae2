"""Text is folded sign by sign, so that the place of each is known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handover.data.fold import fold

TEXTS = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("aZ 1\n“”’–ﬁé½ﬀİıſ\u00ad\u200b\u0301")), max_size=60
)


@given(TEXTS)
def test_each_sign_is_folded_by_itself(text: str) -> None:
    folded, signs = fold(text), [fold(sign) for sign in text]
    assert folded.text == "".join(one.text for one in signs)
    assert folded.low == "".join(one.low for one in signs)
    assert len(folded.text) == len(folded.low)


@given(TEXTS)
def test_each_sign_knows_its_place_in_the_text_as_typed(text: str) -> None:
    folded = fold(text)
    places = [folded.place(at, at + 1) for at in range(len(folded.text))]
    assert places == [(at, at + 1) for at, sign in enumerate(text) for _ in fold(sign).text]
