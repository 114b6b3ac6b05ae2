from __future__ import annotations

import pytest

from handover.source.reader import read
from tests.source.shapes import good, shape

UTF8 = "save the file as UTF-8 (in most editors: Save as, Encoding, UTF-8)"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a: 1\n" * 27_000, "the file is larger than 128 kB"),
        ("a: é\n".encode("utf-16"), "the file is written in UTF-16; it must be UTF-8"),
        ("a: é\n".encode("utf-16-le"), "the file is written in UTF-16; it must be UTF-8"),
        ("a: é\n".encode("utf-16-be"), "the file is written in UTF-16; it must be UTF-8"),
        ("a: é\n".encode("utf-32"), "the file is written in UTF-32; it must be UTF-8"),
        ("a: é\n".encode("utf-32-le"), "the file is written in UTF-32; it must be UTF-8"),
        ("a: é\n".encode("utf-32-be"), "the file is written in UTF-32; it must be UTF-8"),
        (b"%PDF-1.7\n%\xe2\xe3", "the file is not a text file: it begins like a PDF"),
        (
            b"PK\x03\x04\x14\x00",
            "the file is not a text file: it begins like a Word or Excel file, or an archive",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1",
            "the file is not a text file: it begins like an old Word or Excel file",
        ),
        (b"\x89PNG\r\n\x1a\n\x00", "the file is not a text file: it begins like a picture"),
        (bytes(range(256)) * 4, "the file is not a text file"),
        (b"\0" * 1000, "the file is not a text file"),
    ],
)
def test_what_is_no_text_in_utf8_is_told_as_a_whole(data: bytes, message: str) -> None:
    document = read("x.yaml", data)
    (problem,) = document.problems
    assert (problem.code, problem.message, problem.voids) == ("FIL001", message, True)
    assert (problem.at.start, problem.at.end, problem.at.source.text) == (0, 0, "")
    assert document.source is None


def test_a_document_of_the_full_size_is_read() -> None:
    assert shape(good("a: " + "b" * (131_072 - 4) + "\n").root) == [("a", "b" * (131_072 - 4))]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("a: 1\nb: Café\n".encode("latin-1"), (2, 7)),
        ("a: 1\r\n\r\nb: “x”\r\n".encode("cp1252"), (3, 4)),
        (b"\xef\xbb\xbfa: \xc3\xa9\xff", (1, 5)),
        (b"a: \xed\xa0\x80", (1, 4)),
        (b"a: \xc0\xaf", (1, 4)),
        (b"a: \xf0\x9f", (1, 4)),
    ],
)
def test_the_first_byte_that_is_not_utf8_is_found(data: bytes, place: tuple[int, int]) -> None:
    (problem,) = read("x.yaml", data).problems
    assert problem.message == "the file must be UTF-8; the first byte that is not stands here"
    assert (problem.fix, problem.voids) == (UTF8, True)
    assert problem.at.source.position(problem.at.start) == place


@pytest.mark.parametrize(
    "code",
    [
        0x00,
        0x01,
        0x07,
        0x08,
        0x0B,
        0x0C,
        0x1B,
        0x1F,
        0x7F,
        0x80,
        0x84,
        0x9B,
        0x9F,
        0xFDD0,
        0xFFFE,
        0xFFFF,
        0x1FFFE,
        0x10FFFF,
    ],
)
@pytest.mark.parametrize("before", ["a: b\nc: x", "# x", 'a: "', "a: |\n  x\n  "])
def test_control_characters_end_the_reading_at_their_place(code: int, before: str) -> None:
    text = before + chr(code) + "y" * 200 + "\n"
    (problem,) = read("x.yaml", text.encode()).problems
    assert problem.message == f"control character U+{code:04X}"
    assert (problem.at.start, problem.at.end, problem.voids) == (len(before), len(before) + 1, True)


def test_many_characters_that_cannot_be_seen_are_told_up_to_a_bound() -> None:
    assert len(read("x.yaml", ("a: " + "\u200b" * 20_000).encode()).problems) == 50
