from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.amounts import Amount
from handover.model.kinds.bands import Band
from handover.model.refusal import Refused

COMMA = "a comma before the last one or two digits can mean cents or thousands"
NO_CURRENCY = "beside the number stands a word that is no currency"
NEGATIVE = "an amount is not negative, and a range is not one amount"
NO_NUMBER = "an amount needs a number, and this is only words"
UNDERSCORE = "a number with _ in it means different things to different programs"
GENERAL = 'write it like "up to 75", "75 to 300" or "over 300"'
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
        ("50 cents", 50, "USD", "USD 0.50"),
        ("50p", 50, "GBP", "GBP 0.50"),
        ("5 quid", 500, "GBP", "GBP 5"),
        ("A$190.00", 19000, "AUD", "AUD 190"),
        ("a hundred and twenty dollars", 12000, "USD", "USD 120"),
        ("twenty-five pounds", 2500, "GBP", "GBP 25"),
        ("nineteen hundred", 190000, None, "1,900"),
        ("5 hundred dollars", 50000, "USD", "USD 500"),
        ("two dollars fifty", 250, "USD", "USD 2.50"),
        ("two dollars and fifty cents", 250, "USD", "USD 2.50"),
        ("$5 and 50 cents", 550, "USD", "USD 5.50"),
        ("5 pounds 20p", 520, "GBP", "GBP 5.20"),
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
        ("02027", "a number that starts with a zero is a code and no amount", "FIL001"),
        ("two fifty", NO_NUMBER, "FIL001"),
        ("75 $2", "this amount cannot be read", "FIL001"),
        ("75 2 cents", "this amount cannot be read", "FIL001"),
        ("5 dollars 50 pence", "this amount cannot be read", "FIL001"),
        ("a", NO_NUMBER, "FIL001"),
    ],
)
def test_what_is_no_amount_is_refused_with_a_cure(text: str, message: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        Amount.read(text)
    assert (refused.value.message, refused.value.code) == (message, code)
    assert refused.value.fix.startswith(("write", "put a number", "name one"))


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("12,50", "write 12.50"),
        ("1.250,00", "write 1,250"),
        ("$ 1.144", "write USD 1,144 or USD 1.14"),
        ("75 max", "write 75"),
        ("about $75", "write USD 75"),
        ("75k", "write 75,000"),
        ("-75", "write 75"),
        ("75-300", "write 75 or 300"),
        ("1 250.00", "write 1,250"),
        ("$119. 95", "write digits with a point before the cents, for example 75 or 12.50"),
        ("205,68 € 205.68", "write the cents after a point, for example 12.50"),
        ("75 Canadian dollars", "write it like USD 75 or £75"),
        ("3 days", "write it like USD 75 or £75"),
        ("member 1234567", "write it like USD 75 or £75"),
        ("078-05-1120", "write digits with a point before the cents, for example 75 or 12.50"),
        ("03/27/2026", "write digits with a point before the cents, for example 75 or 12.50"),
    ],
)
def test_the_cure_shows_the_form_for_this_very_text_and_repeats_no_other_number(text: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        Amount.read(text)
    assert refused.value.fix == fix


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
        ("> $10", Band(1000, None, low_included=False, currency="USD"), "over USD 10"),
        (">=10", Band(1000, None), "from 10"),
        ("≤ £10", Band(None, 1000, currency="GBP"), "up to GBP 10"),
        ("<10", Band(None, 1000, high_included=False), "under 10"),
        ("at least 10", Band(1000, None), "from 10"),
        ("$3 or less", Band(None, 300, currency="USD"), "up to USD 3"),
        ("$3 or under", Band(None, 300, currency="USD"), "up to USD 3"),
        ("exactly 75", Band(7500, 7500), "exactly 75"),
        ("greater than 75", Band(7500, None, low_included=False), "over 75"),
        ("less than or equal to 75", Band(None, 7500), "up to 75"),
        ("greater than or equal to 75", Band(7500, None), "from 75"),
        ("not over 75", Band(None, 7500), "up to 75"),
        ("no less than 75", Band(7500, None), "from 75"),
        ("anything north of 250", Band(25000, None, low_included=False), "over 250"),
        (
            "between a hundred and twenty and three hundred dollars",
            Band(12000, 30000, currency="USD"),
            "USD 120 to 300",
        ),
        ("50 cents or less", Band(None, 50, currency="USD"), "up to USD 0.50"),
        ("5 to 10 quid", Band(500, 1000, currency="GBP"), "GBP 5 to 10"),
        ("over a hundred and fifty", Band(15000, None, low_included=False), "over 150"),
        ("up to two dollars fifty", Band(None, 250, currency="USD"), "up to USD 2.50"),
        ("75 thru 300", Band(7500, 30000), "75 to 300"),
        ("over 75 but not more than 300", Band(7500, 30000, low_included=False), "over 75 and up to 300"),
        ("more than 75, up to 300", Band(7500, 30000, low_included=False), "over 75 and up to 300"),
        (">75 <=300", Band(7500, 30000, low_included=False), "over 75 and up to 300"),
        ("at or below 75", Band(None, 7500), "up to 75"),
        ("equal to or more than 75", Band(7500, None), "from 75"),
        ("upto 75", Band(None, 7500), "up to 75"),
        ("less then 75", Band(None, 7500, high_included=False), "under 75"),
        ("max. 75", Band(None, 7500), "up to 75"),
        ("$75 & up", Band(7500, None, currency="USD"), "from USD 75"),
        ("75 through 300 inclusive", Band(7500, 30000), "75 to 300"),
        ("unlimited", Band(None, None), "any amount"),
        ("up to 300 but over 75", Band(7500, 30000, low_included=False), "over 75 and up to 300"),
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


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("75", 'write "up to 75", "over 75" or "exactly 75"'),
        ("refunds over $250", 'write "over USD 250"'),
        ("write-offs of 20 to 40", 'write "20 to 40"'),
        ("75 and 300", 'write "75 to 300"'),
        ("up to 75 max", 'write "up to 75"'),
        ("about 75 or less", 'write "up to 75", "over 75" or "exactly 75"'),
        ("[75, 300]", 'write "75 to 300"'),
        ("under 75 inclusive", 'write "under 75"'),
        ("75..300", GENERAL),
        ("10% and above", GENERAL),
        ("over 3 days", GENERAL),
        ("mon-fri 8-5", GENERAL),
        ("small", GENERAL),
    ],
)
def test_the_cure_of_a_band_shows_the_form_for_this_very_text(text: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        Band.read(text)
    assert refused.value.fix == fix


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
