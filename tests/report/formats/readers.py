"""What the programs that read these reports make of them, by their own rules of reading."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The commands that the runner knows.
KNOWN: Final = frozenset(
    [
        "add-mask",
        "add-matcher",
        "add-path",
        "debug",
        "echo",
        "endgroup",
        "error",
        "group",
        "internal-set-repo-path",
        "notice",
        "remove-matcher",
        "save-state",
        "set-env",
        "set-output",
        "stop-commands",
        "warning",
    ]
)
_DATA: Final = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY: Final = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
#: What hosts make a mention, a reference or a link of, in the finished page.
REFERENCES: Final = re.compile(r"(?<!\w)@\w|(?<!\w)[#!~%]\w|\bhttps?://\w|\bwww\.\w")


class Told(NamedTuple):
    """A finding as a report tells it: the rule, the message and how much it weighs."""

    code: str
    message: str
    weight: str


class Command(NamedTuple):
    """A command as the runner of GitHub reads it."""

    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> list[Command]:
    """Return the commands that the runner finds in what a step writes, in both of its ways to write them."""
    found = []
    for line in re.split(r"\r\n|\n|\r", log):
        assert not re.search(r"##\w*\[", line), "the old form, which is found anywhere in a line"
        command = _command(line.lstrip())
        if command is not None:
            found.append(command)
    return found


def _command(line: str) -> Command | None:
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, properties = line[2:end].partition(" ")
    if name not in KNOWN:
        return None
    pairs = (part.split("=", 1) for part in properties.strip().split(",") if part)
    return Command(name, {key: _unescaped(text, _PROPERTY) for key, text in pairs}, _unescaped(line[end + 2 :], _DATA))


def _unescaped(text: str, mappings: tuple[tuple[str, str], ...]) -> str:
    for written, meant in mappings:
        text = text.replace(written, meant)
    return text


def cells(page: str) -> list[list[list[str]]]:
    """Return the tables of a Markdown page as rows of plain cells; markup in a cell is none of ours."""
    tables: list[list[list[str]]] = []
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(page):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type == "inline" and token.level > 2:
            for part in token.children or ():
                assert part.type in {"text", "text_special"}, part
            tables[-1][-1].append("".join(part.content for part in token.children or ()))
    return tables


def read_sarif(text: str) -> Iterator[Told]:
    run = json.loads(text)["runs"][0]
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        yield Told(result["ruleId"], result["message"]["text"], result["level"])


def read_github(text: str) -> Iterator[Told]:
    for command in commands(text):
        yield Told(command.properties.get("title", "").partition(" ")[0], command.data, command.name)


def read_gitlab(text: str) -> Iterator[Told]:
    for issue in json.loads(text):
        yield Told(issue["check_name"], issue["description"], issue["severity"])


def read_junit(text: str) -> Iterator[Told]:
    for case in ET.fromstring(text).iter("testcase"):
        for failure in case.iter("failure"):  # one case tells all that a rule finds in a document, each on a line
            for line in (failure.text or "").splitlines():
                if failure.get("type") != "not checked":
                    weight = re.search(r":\d+:\d+: (\w+) ", line)
                    assert weight is not None
                    yield Told(case.get("name", "").partition(" ")[0], line[weight.end() :], weight[1])


def read_rdjsonl(text: str) -> Iterator[Told]:
    for line in text.splitlines():
        one: dict[str, Any] = json.loads(line)
        yield Told(one["code"]["value"], one["message"], one["severity"])


def read_markdown(text: str) -> Iterator[Told]:
    for table in cells(text)[1:]:
        for weight, _, what, _ in table[1:]:
            message, _, rule = what.rpartition("(")
            yield Told(rule.partition(" ")[0], message.replace("\u200b", ""), weight)


READERS: Final = {
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "rdjsonl": read_rdjsonl,
    "markdown": read_markdown,
}

#: What each format calls advice, a warning and a blocker.
WEIGHTS: Final = {
    "sarif": ("note", "warning", "error"),
    "github": ("notice", "warning", "error"),
    "gitlab": ("info", "major", "blocker"),
    "junit": ("advice", "warning", "blocker"),
    "rdjsonl": ("INFO", "WARNING", "ERROR"),
    "markdown": ("advice", "warning", "blocker"),
}
