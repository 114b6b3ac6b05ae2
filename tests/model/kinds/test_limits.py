from __future__ import annotations

from fractions import Fraction

import pytest

from handover.model.kinds.limits import Limit, LimitBand
from handover.model.refusal import Refused


@pytest.mark.parametrize(
    ("text", "amount", "included"),
    [
        ("75", "75", True),
        ("up to 75", "75", True),
        ("$3 or less", "USD 3", True),
        ("not more than £10", "GBP 10", True),
        ("max 10", "10", True),
        ("exactly 10", "10", True),
        ("under 10", "10", False),
        ("< $10", "USD 10", False),
        ("fifty", "50", True),
        ("a hundred and twenty dollars", "USD 120", True),
        ("50 cents", "USD 0.50", True),
    ],
)
def test_limits_of_an_amount(text: str, amount: str, included: bool) -> None:
    limit = Limit.read(text)
    assert (str(limit.amount), limit.included, limit.share, limit.words) == (amount, included, None, text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("a third", Fraction(1, 3)),
        ("1/3", Fraction(1, 3)),
        ("⅓", Fraction(1, 3)),
        ("33%", Fraction(33, 100)),
        ("33 per cent", Fraction(33, 100)),
        ("12.5 percent", Fraction(1, 8)),
        ("half", Fraction(1, 2)),
        ("half of the estimate", Fraction(1, 2)),
        ("two thirds of the patient's part", Fraction(2, 3)),
        ("50% of the estimated copay", Fraction(1, 2)),
        ("100%", Fraction(1)),
    ],
)
def test_shares(text: str, share: Fraction) -> None:
    assert (Limit.read(text).share, Limit.read(text).amount) == (share, None)


@pytest.mark.parametrize("text", ["a small amount", "what is usual", "one month's fee", "half of them"])
def test_words_that_name_neither_are_kept_for_the_rule_that_asks(text: str) -> None:
    assert (Limit.read(text).amount, Limit.read(text).share, LimitBand.read(text).band) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("at least 10", "write the most that it may be; up to 10 is written as that number alone"),
        ("over 10", "write the most that it may be; up to 10 is written as that number alone"),
        ("25 to 50", "write 50"),
        ("25-50", "write 50"),
        ("about 10", "write 10"),
        ("10 or so", "write 10"),
        ("75k", "write 75,000"),
        ("150%", "write digits with a point before the cents, for example 75 or 12.50"),
        ("about fifty dollars", "put a number, for example 75"),
        ("3 days", "write it like USD 75 or £75"),
        ("a visit in 2 weeks", "write it like USD 75 or £75"),
    ],
)
def test_what_is_no_limit_is_refused_with_its_own_form(text: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        Limit.read(text)
    assert refused.value.fix == fix


def test_a_band_that_is_an_amount_in_words_is_not_taken_for_a_vague_one() -> None:
    with pytest.raises(Refused):
        LimitBand.read("seventy five dollars")
    assert str(LimitBand.read("up to seventy five dollars").band) == "up to USD 75"
