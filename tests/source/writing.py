"""Nested data, written down in the many ways that people write YAML, by hand and not by a library."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

Data: TypeAlias = "str | list[Data] | dict[str, Data]"

WORDS = st.text(st.sampled_from("abcdefgxyzAZ019éß🦷-_./"), min_size=1, max_size=8).map(lambda text: f"k{text}")
LINE = st.text(st.sampled_from("abc xyz019 éß🦷:#-?,[]{}&*!|>'\"%@`\\~=<.;()"), max_size=20)
TEXT = st.one_of(
    WORDS,
    LINE,
    st.just(""),
    st.lists(LINE.map(str.strip).filter(bool), min_size=2, max_size=4).map("\n".join),
    st.sampled_from(["02027", "8:30", "08:00-17:00", "NO", "null", "~", "1_000", "https://x.example/a?b", "all well?"]),
)
DATA = st.dictionaries(
    WORDS,
    st.recursive(
        TEXT,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
        max_leaves=25,
    ),
    min_size=1,
    max_size=6,
)


@dataclass
class Written:
    """A text, and the scalars in it as they were typed and as they are meant."""

    text: str = ""
    typed: list[tuple[str, str]] = field(default_factory=list)


def plain_ok(text: str, *, flow: bool) -> bool:
    """Whether a text can do without quotes, by a rule that is stricter than YAML."""
    safe = all(c.isalnum() or c in " -_./éß🦷:?()" for c in text)
    begins = text[:1].isalnum()
    ends = text[-1:] not in (" ", ":", "")
    return bool(safe and begins and ends and ": " not in text and not (flow and text.endswith("?")))


class Writer:
    """Writes data; every choice of form comes from `choose`."""

    def __init__(self, choose: Callable[[int], int]) -> None:
        self.choose, self.out = choose, Written()

    def put(self, text: str) -> None:
        self.out.text += text

    def scalar(self, text: str, *, flow: bool, indent: int, key: bool = False) -> None:
        forms = ["double"]
        if "\n" not in text:
            forms.append("single")
            if plain_ok(text, flow=flow):
                forms += ["plain"] * 3
        if (
            not flow
            and not key
            and text
            and all(line and line[0] != " " and line.rstrip() == line for line in text.split("\n"))
        ):
            forms += ["literal", "literal+", "literal2"]
        if not text and not key and not flow:
            forms += ["nothing"] * 2
        form = forms[self.choose(len(forms))]
        if form == "nothing":
            typed = ""
        elif form == "double":
            typed = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        elif form == "single":
            typed = "'" + text.replace("'", "''") + "'"
        elif form == "plain":
            typed = text
        else:
            head, pad = {"literal": ("|-", 2), "literal+": ("|-  # why", 3), "literal2": ("|2-", 2)}[form]
            typed = head + "".join("\n" + " " * (indent + pad) + line for line in text.split("\n"))
        self.put(typed)
        self.out.typed.append((typed, text))

    def flow(self, data: Data) -> None:
        if isinstance(data, str):
            self.scalar(data, flow=True, indent=0)
        elif isinstance(data, list):
            self.put("[")
            for at, item in enumerate(data):
                self.put(", " if at else "")
                self.flow(item)
            self.put("]")
        else:
            self.put("{")
            for at, (key, value) in enumerate(data.items()):
                self.put(", " if at else "")
                self.scalar(key, flow=True, indent=0, key=True)
                self.put(": ")
                self.flow(value)
            self.put("}")

    def end(self, indent: int) -> None:
        self.put(("", "", '  # a comment: [not] "text"', "\n" + " " * indent + "# alone", "\n")[self.choose(5)])
        self.put("\n")

    def value(self, data: Data, indent: int, *, dash: bool) -> None:
        """Write what stands behind a colon or a dash whose line is indented by `indent`."""
        if isinstance(data, str):
            before = len(self.out.text)
            self.put(" ")
            self.scalar(data, flow=False, indent=indent)
            if self.out.typed[-1][0] == "":
                self.out.text = self.out.text[:before]
            self.put("\n" if self.out.typed[-1][0][:1] == "|" else "")
            if self.out.text[-1] != "\n":
                self.end(indent)
        elif not data or not self.choose(4):
            self.put(" ")
            self.flow(data)
            self.end(indent)
        elif dash and isinstance(data, dict):
            self.put(" ")
            self.block(data, indent + 2, first=True)
        else:
            self.end(indent)
            step = 0 if isinstance(data, list) and not dash and not self.choose(2) else 1 + self.choose(3)
            self.block(data, indent + step, first=False)

    def block(self, data: list[Data] | dict[str, Data], indent: int, *, first: bool) -> None:
        """Write lines; the first of them is begun already if it stands behind a dash."""
        for item in data.items() if isinstance(data, dict) else [(None, one) for one in data]:
            key, value = item
            self.put("" if first else " " * indent)
            first = False
            if key is None:
                self.put("-")
            else:
                self.scalar(key, flow=False, indent=indent, key=True)
                self.put(":")
            self.value(value, indent, dash=key is None)


@st.composite
def written(draw: st.DrawFn) -> tuple[Data, Written]:
    """Draw data and one way to write them."""
    data = draw(DATA)
    random = draw(st.randoms(use_true_random=False))
    writer = Writer(random.randrange)
    writer.put(("", "---\n", "# begins\n\n")[random.randrange(3)])
    writer.block(data, 0, first=False)
    return data, writer.out
