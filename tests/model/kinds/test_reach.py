"""Telephone numbers and email addresses: what people write, what only looks like one."""

from __future__ import annotations

import pytest

from handover.model.kinds.reach import Email, Phone
from handover.model.refusal import Refused

NUMBERS = (
    "555-0142", "555‑0100", "555 0142", "5550142", "(312) 555-0142", "312.555.0142", "3125550142", "1-312-555-0142",
    "+1 312 555 0142", "+13125550142", "tel:+13125550142", "1-800-555-TEETH", "1-800-DENTIST", "(312) 555-TOOTH",
    "1-800-GO-FEDEX", "0800 DENTIST", "01632 960140", "(01632) 960140", "020 7946 0018", "07700 900123", "0800 1111",
    "+44 (0)1632 960140", "+44 20 7946 0018", "0044 20 7946 0018", "011 44 20 7946 0018", "+33 1 23 45 67 89",
    "+49 89 380066592", "911", "999", "111", "112",
)  # fmt: skip
BEHIND = (
    "", " ext 3", " ext: 3", " ext. 3", ", ext 3", "x12", " x 12", " extension 3", " (Extension: 323)", " #3",
    " option 2", " option 2, then 1", " (mobile)",
)  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("behind", BEHIND)
def test_numbers_as_people_write_them(number: str, behind: str) -> None:
    assert Phone.read(number + behind).words == number + behind


@pytest.mark.parametrize("text", ["Tel: 555-0142", "cell 312-555-0142", "555-0142 or 555-0143", "555-0142/555-0143"])
def test_what_kind_of_line_it_is_and_a_second_number_may_stand_there(text: str) -> None:
    assert Phone.read(text).words == text


@pytest.mark.parametrize(
    "text",
    [
        "03/27/2026", "3/27/26", "03-27-2026", "27.03.2026", "2026-03-27", "20260327", "12345", "123456", "12345-6789",
        "078-05-1120", "078051120", "12-3456789", "1234567893", "4111 1111 1111 1111", "8-5", "08:00-17:00", "300",
        "1,250.00", "D4341", "ext 3", "3", "", "see above", "555-0142 Dana", "555-0142 after 5pm", "fax 555-0142",
        "800 555 1234 mornings", "(555 0142", "+4477009", "555-0142 ext 12345678", "555-0142 or the desk",
        "call me", "5550142" * 20,
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="this is not a telephone number") as refused:
        Phone.read(text)
    assert "555-0142 ext 3" in refused.value.fix
    # a number may be a patient's, and is not repeated
    assert "what else there is to say" in refused.value.fix.replace("555-0142 ext 3", "")
    assert len(text) < len("555-0142") or text not in refused.value.fix


@pytest.mark.parametrize(
    "text",
    [
        "dana@maplegrove.example", "o'neil+billing@north-office.co.uk", "jörg@müller.de", " a.b@c.example ",
        "front.desk_2@x1.example", "user@xn--p1ai.xn--p1ai",
    ],
)  # fmt: skip
def test_addresses(text: str) -> None:
    assert Email.read(text).words == text.strip()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a@b..com", "a point stands in this email address where none can"),
        ("two..points@b.com", "a point stands in this email address where none can"),
        (".a@b.com", "a point stands in this email address where none can"),
        ("a.@b.com", "a point stands in this email address where none can"),
        ("a@.b.com", "a point stands in this email address where none can"),
        ("a@b.com.", "a point stands in this email address where none can"),
        ("name at practice dot com", "this is an email address as it is spoken"),
        ("name (at) practice (dot) com", "this is an email address as it is spoken"),
        ("name[at]practice.com", "this is an email address as it is spoken"),
        ("a@b.com, c@d.com", "several email addresses stand here, or one with a sign too many"),
        ("Dana <a@b.com>", "this is not an email address"),
        ("mailto:a@b.com", "this is not an email address"),
        ("a@-b.com", "this is not an email address"),
        ("a@b-.com", "this is not an email address"),
        ("a@b_c.com", "this is not an email address"),
        ("my@localhost", "this is not an email address"),
        ("a@b.c", "this is not an email address"),
        ("a@1.2.3.4", "this is not an email address"),
        ("me@[127.0.0.1]", "this is not an email address"),
        ('"quoted space"@b.com', "this is not an email address"),
        ("@b.com", "this is not an email address"),
        ("a@", "this is not an email address"),
        ("x" * 65 + "@b.com", "this is not an email address"),
        ("a@" + "b" * 64 + ".com", "this is not an email address"),
        ("555-0142", "this is not an email address"),
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        Email.read(text)
    assert refused.value.message == message
    assert "name@practice.example" in refused.value.fix
