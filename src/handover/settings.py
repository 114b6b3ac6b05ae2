"""Settings of a repository: ``handover.toml`` at its root, or ``[tool.handover]`` in its ``pyproject.toml``.

They are looked for upward from the working directory, up to the root of the repository. A practice folder is passed over:
what is written about one practice must not decide how it is judged. Nothing in them runs anything.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handover.errors import SettingsError
from handover.model.practice import is_document
from handover.outcome import FailOn
from handover.rules.catalogue import NEVER_IGNORED, RULE_SET, codes_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

#: The file of our own, and the one in which a table is ours.
OWN: Final = "handover.toml"
PROJECT: Final = "pyproject.toml"
_TABLE: Final = ("tool", "handover")
#: A line that begins a table, and one that begins with a key.
_HEADER: Final = re.compile(r"\s*\[+\s*([^\]#=]+?)\s*\]+\s*(?:#.*)?$")
_KEY: Final = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


#: The formats of findings that people read; those of programs are named where they run.
FOR_PEOPLE: Final = ("text", "full", "concise")


class Setting(NamedTuple):
    """One setting.

    Args:
        key: how it is written.
        form: what its value is, for people.
        means: what it does.
        example: a line that sets it.
        read: turns what stands in the file into the value; raises `_Wrong` with what is wrong.
        usual: its value where nothing is written.
    """

    key: str
    form: str
    means: str
    example: str
    read: Callable[[Any], Any]
    usual: Any


class _Wrong(Exception):  # noqa: N818 - it never leaves this module
    """What is wrong with a value, as the end of a sentence that begins with its key."""


def _fail_on(value: Any) -> str:
    if value not in list(FailOn):
        raise _Wrong(f"is one of {', '.join(FailOn)}")
    return str(value)


def _format(value: Any) -> str:
    if value not in FOR_PEOPLE:
        raise _Wrong(f"is one of {', '.join(FOR_PEOPLE[:-1])} and {FOR_PEOPLE[-1]}")
    return str(value)


def _path(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong('is the path of a file, as in "known-findings.json"')
    return value


def _patterns(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip("/. ") for one in value):
        raise _Wrong('is a list of folders, as in ["practices/closed", "archive/*"]')
    return patterns_from(value)


def _reasons(value: Any) -> Mapping[str, str]:
    form = 'is a table of codes and reasons, as in { ACC010 = "logins are tested later, says Dana Ruiz" }'
    if not isinstance(value, dict):
        raise _Wrong(form)
    found: dict[str, str] = {}
    for word, reason in value.items():
        if not isinstance(reason, str) or not reason.strip():
            raise _Wrong(f"{form}; `{_short(word)}` has no reason")
        codes = frozenset[str]().union(*codes_named(word))
        if not codes:
            raise _Wrong(f"names `{_short(word)}`, and no rule or topic is called that; `handover rules` lists them")
        held = sorted(codes & NEVER_IGNORED)
        if held and len(codes) == 1:
            raise _Wrong(f"names {held[0]}, which may not be ignored")
        found |= dict.fromkeys(sorted(codes.difference(held)), reason)
    return found


def _rule_set(value: Any) -> int:
    newest = int(RULE_SET)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= newest:
        known = "1, the only one so far" if newest == 1 else f"a number from 1 to {newest}"
        raise _Wrong(f"is the number of a set of rules: {known}")
    return value


SETTINGS: Final = (
    Setting(
        "fail-on",
        "blocker, warning, advice or never",
        "The lightest finding that makes `check` fail, as `--fail-on`.",
        'fail-on = "warning"',
        _fail_on,
        "blocker",
    ),
    Setting(
        "format",
        "text, full or concise",
        "How `check` prints the findings for people where no `--format` is named: a page, a line each, or what fits. What "
        "programs read is asked for where they run.",
        'format = "concise"',
        _format,
        "text",
    ),
    Setting(
        "baseline",
        "a path",
        "The file of findings that the repository began with, as `--baseline`.",
        'baseline = "known-findings.json"',
        _path,
        None,
    ),
    Setting(
        "exclude",
        "a list of folders",
        "Practices that are not checked where they are found below a folder that is. How many there are is told. "
        "`*` stands for any letters; what is named on the command line is checked in any case.",
        'exclude = ["practices/closed", "archive/*"]',
        _patterns,
        (),
    ),
    Setting(
        "ignore",
        "a table of rules or topics, each with a reason",
        "Rules whose findings are left out of each report, as `--ignore`. What may never be ignored stays.",
        'ignore = { ACC010 = "the billing company tests its logins itself, says Dana Ruiz" }',
        _reasons,
        {},
    ),
    Setting(
        "rules",
        "a number",
        "The set of rules that this repository is judged by. Rules of a newer one are counted and fail nothing, so that "
        "an upgrade turns no green build red before you say so.",
        "rules = 1",
        _rule_set,
        int(RULE_SET),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that hold, and where they are from.

    Args:
        file: the file that they are from; None where there is none.
        given: what it says, by key.
        places: the file and line of each, by key.
    """

    file: Path | None
    given: Mapping[str, Any]
    places: Mapping[str, str] = field(default_factory=dict)

    def value(self, key: str) -> Any:
        """Return the value of a setting: what the file says, else the usual one."""
        usual = next(one.usual for one in SETTINGS if one.key == key)
        return self.given.get(key, usual)

    def path(self, key: str) -> Path | None:
        """Return a path that is written from the folder of the file; None where none is."""
        text = self.value(key)
        return None if text is None or self.file is None else self.file.parent / text

    def excludes(self, folder: Path) -> bool:
        """Whether a practice folder, or one that it stands in, is excluded."""
        return self.file is not None and is_one_of(folder, self.value("exclude"), self.file.parent)


def is_one_of(folder: Path, patterns: Iterable[str], top: Path) -> bool:
    """Whether a folder, or one that it stands in, is meant by one of several patterns.

    Args:
        folder: the folder.
        patterns: the patterns, in which `*` stands for any letters.
        top: the folder from which they are written.
    """
    here, top = folder.resolve(), top.resolve()
    if not here.is_relative_to(top):
        return False
    steps = here.relative_to(top).parts
    paths = ["/".join(steps[:depth]) for depth in range(1, len(steps) + 1)]
    return any(fnmatchcase(path, pattern) for pattern in patterns for path in paths)


def patterns_from(words: Iterable[str]) -> tuple[str, ...]:
    """Return patterns of folders as they are compared: without `./` before and `/` behind."""
    return tuple(one.strip().removeprefix("./").rstrip("/") for one in words)


#: Where there is no file.
NO_SETTINGS: Final = Settings(None, {})


def find_settings(here: Path) -> Settings:
    """Return the settings of the repository that a folder stands in.

    Raises:
        SettingsError: if the file cannot be read, or holds what no setting is.
    """
    for folder in (here, *here.parents):
        if not _is_practice(folder):
            own = folder / OWN
            if own.is_file():
                return read_settings(own)
            project = folder / PROJECT
            if project.is_file() and _table_of(_parsed(project)) is not None:
                return read_settings(project)
        if (folder / ".git").exists():
            break
    return NO_SETTINGS


def _is_practice(folder: Path) -> bool:
    try:
        return any(is_document(one.name) for one in folder.iterdir())
    except OSError:
        return False


def read_settings(file: Path) -> Settings:
    """Return the settings that a file holds.

    Raises:
        SettingsError: if it cannot be read, or holds what no setting is.
    """
    held = _parsed(file)
    table = _table_of(held) if file.name == PROJECT else held
    if not isinstance(table, dict):
        raise SettingsError(f"{file} has no table [tool.handover]")
    known = {one.key: one for one in SETTINGS}
    given = {}
    for key, value in table.items():
        if key not in known:
            raise SettingsError(f"{_place(file, key)}: `{_short(key)}` is no setting; {_nearest(key, list(known))}")
        try:
            given[key] = known[key].read(value)
        except _Wrong as wrong:
            raise SettingsError(f"{_place(file, key)}: `{key}` {wrong}") from None
    return Settings(file, given, {key: _place(file, key) for key in given})


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+), column (\d+)", str(error))
        place = f"{file}:{found[1]}:{found[2]}" if found else str(file)
        raise SettingsError(f"{place}: this is not TOML; write one `key = value` a line, texts in quotes") from None
    except (UnicodeDecodeError, RecursionError):
        raise SettingsError(f"{file} is not a text file of settings") from None
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror or 'system error'}") from None


def _table_of(held: Any) -> Any:
    for step in _TABLE:
        held = held.get(step) if isinstance(held, dict) else None
    return held


def _nearest(key: str, known: list[str]) -> str:
    near = get_close_matches(key.replace("_", "-").casefold(), known, n=1, cutoff=0.5)
    return f"did you mean `{near[0]}`?" if near else f"there are {', '.join(known[:-1])} and {known[-1]}"


def _short(text: str) -> str:
    """Return a word of a file as a message may show it."""
    return text if re.fullmatch(r"[\w.-]{1,40}", text) else "…"


def _place(file: Path, key: str) -> str:
    """Return the file with the line on which a key stands, where it can be found."""
    at = line_of(file.read_text(encoding="utf-8"), key, table="tool.handover" if file.name == PROJECT else "")
    return str(file) if at is None else f"{file}:{at}"


def line_of(text: str, key: str, table: str) -> int | None:
    """Return the line on which a key of a table stands, from 1; None where it cannot be told.

    Args:
        text: TOML that has been read.
        key: the key.
        table: the table in which it stands; empty for the whole file.
    """
    wanted = _bare(f"{table}.{key}" if table else key)
    return next((line for line, path in _written(text) if path == wanted or path.startswith(f"{wanted}.")), None)


def _written(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each table and key of TOML, with its dotted path from the top."""
    table, in_text = "", False
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if in_text:
            pass  # within a text of several lines nothing is a key
        elif header is not None:
            table = _bare(header[1])
            yield number, table
        elif key is not None:
            yield number, ".".join(filter(None, (table, _bare(key[1]))))
        in_text ^= (line.count('"""') + line.count("'''")) % 2 == 1


def _bare(name: str) -> str:
    """Return a dotted name without quotes and blanks."""
    return re.sub(r"""[\s"']""", "", name)
