from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.amounts import Amount, Band
from handover.model.refusal import Refused

COMMA = "a comma before the last one or two digits can mean cents or thousands"
NO_CURRENCY = "beside the number stands a word that is no currency"
NEGATIVE = "an amount is not negative, and a range is not one amount"
NO_NUMBER = "an amount needs a number, and this is only words"
UNDERSCORE = "a number with _ in it means different things to different programs"
POINT = "three digits after a point can mean thousands or parts of a cent"


@pytest.mark.parametrize(
    ("text", "minor", "currency", "words"),
    [
        ("75", 7500, None, "75"),
        ("0", 0, None, "0"),
        ("75.5", 7550, None, "75.50"),
        ("12.50", 1250, None, "12.50"),
        (".50", 50, None, "0.50"),
        ("1250", 125000, None, "1,250"),
        ("1,250", 125000, None, "1,250"),
        ("$1,250.00", 125000, "USD", "USD 1,250"),
        ("$ 75", 7500, "USD", "USD 75"),
        ("US$75", 7500, "USD", "USD 75"),
        ("USD 75", 7500, "USD", "USD 75"),
        ("75 usd", 7500, "USD", "USD 75"),
        ("$75 USD", 7500, "USD", "USD 75"),
        ("£12.50", 1250, "GBP", "GBP 12.50"),
        ("12.50€", 1250, "EUR", "EUR 12.50"),
        ("EUR 3", 300, "EUR", "EUR 3"),
        ("75 dollars", 7500, "USD", "USD 75"),
        ("999999999999", 99999999999900, None, "999,999,999,999"),
    ],
)
def test_amounts_as_people_write_them(text: str, minor: int, currency: str | None, words: str) -> None:
    amount = Amount.read(text)
    assert amount == Amount(minor, currency)
    assert amount.decimal == Decimal(minor) / 100
    assert str(amount) == words
    assert Amount.read(words) == amount


@pytest.mark.parametrize(
    ("text", "message", "code"),
    [
        ("1_000", UNDERSCORE, "FIL003"),
        ("$1_000.00", UNDERSCORE, "FIL003"),
        ("12,50", COMMA, "FIL001"),
        ("1.250,00", COMMA, "FIL001"),
        ("1,25", COMMA, "FIL001"),
        ("1.250", POINT, "FIL001"),
        ("-75", NEGATIVE, "FIL001"),
        ("−75", NEGATIVE, "FIL001"),
        ("($75)", NEGATIVE, "FIL001"),
        ("75-300", NEGATIVE, "FIL001"),
        ("small", NO_NUMBER, "FIL001"),
        ("a reasonable amount", NO_NUMBER, "FIL001"),
        ("", NO_NUMBER, "FIL001"),
        ("NaN", NO_NUMBER, "FIL001"),
        ("٧٥", NO_NUMBER, "FIL001"),
        ("75 max", NO_CURRENCY, "FIL001"),
        ("about 75", NO_CURRENCY, "FIL001"),
        ("75k", NO_CURRENCY, "FIL001"),
        ("75%", "a share in percent is not an amount", "FIL001"),
        ("$75 GBP", "two currencies stand beside this amount", "FIL001"),
        ("75.", "this amount cannot be read", "FIL001"),
        ("1e3", "this amount cannot be read", "FIL001"),
        ("1234567890123", "this amount cannot be read", "FIL001"),
        ("9" * 100_000, "this is longer than an amount", "FIL001"),
    ],
)
def test_what_is_no_amount_is_refused_with_a_cure(text: str, message: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        Amount.read(text)
    assert (refused.value.message, refused.value.code) == (message, code)
    assert refused.value.fix.startswith(("write", "put a number", "name one"))


@pytest.mark.parametrize(
    ("text", "band", "words"),
    [
        ("up to 75", Band(None, 7500), "up to 75"),
        ("up to and including $75", Band(None, 7500, currency="USD"), "up to USD 75"),
        ("75 or less", Band(None, 7500), "up to 75"),
        ("max 75", Band(None, 7500), "up to 75"),
        ("under 100", Band(None, 10000, high_included=False), "under 100"),
        ("less than 100", Band(None, 10000, high_included=False), "under 100"),
        ("75 to 300", Band(7500, 30000), "75 to 300"),
        ("75-300", Band(7500, 30000), "75 to 300"),
        ("$75–$1,300.50", Band(7500, 130050, currency="USD"), "USD 75 to 1,300.50"),
        ("from 75 to 300", Band(7500, 30000), "75 to 300"),
        ("between 75 and 300", Band(7500, 30000), "75 to 300"),
        ("From 75 up to 300 USD", Band(7500, 30000, currency="USD"), "USD 75 to 300"),
        ("over 75 and up to 300", Band(7500, 30000, low_included=False), "over 75 and up to 300"),
        ("over 75 and under 300", Band(7500, 30000, False, False), "over 75 and under 300"),
        ("from 75 and under 300", Band(7500, 30000, high_included=False), "from 75 and under 300"),
        ("over 400", Band(40000, None, low_included=False), "over 400"),
        ("above £300", Band(30000, None, low_included=False, currency="GBP"), "over GBP 300"),
        ("more than 300", Band(30000, None, low_included=False), "over 300"),
        ("from 75", Band(7500, None), "from 75"),
        ("at least 75", Band(7500, None), "from 75"),
        ("300+", Band(30000, None), "from 300"),
        ("300 and above", Band(30000, None), "from 300"),
        ("exactly 5", Band(500, 500), "exactly 5"),
        ("75 to 75", Band(7500, 7500), "exactly 75"),
        ("any amount", Band(None, None), "any amount"),
    ],
)
def test_bands_as_people_say_them(text: str, band: Band, words: str) -> None:
    assert Band.read(text) == band
    assert str(band) == words
    assert Band.read(words) == band


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("small amounts", "this band of amounts cannot be read"),
        ("up to a reasonable amount", NO_NUMBER),
        ("up to 12,50", COMMA),
        ("300 to 75", "this band ends before it begins"),
        ("$75 to £300", "the two ends of this band are in two currencies"),
        ("-75 to 300", NEGATIVE),
        ("over 400 " * 50, "this is longer than a band of amounts"),
    ],
)
def test_what_is_no_band_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        Band.read(text)
    assert refused.value.message == message


def test_an_edge_that_is_not_included_is_not_in_the_band() -> None:
    assert 7500 in Band(7500, None)
    assert 7500 not in Band(7500, None, low_included=False)


@given(st.text("0123456789 $£,._-upto%()over andUSD", max_size=30) | st.text(max_size=20))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused_as_an_amount(text: str) -> None:
    for kind in (Amount, Band):
        try:
            value = kind.read(text)
        except Refused:
            continue
        assert kind.read(str(value)) == value
