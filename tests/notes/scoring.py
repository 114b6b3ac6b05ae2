"""What the tool says about a practice that was written down from a call, against the key of that call."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from handover.check.judge import judge
from handover.source.folder import DiskFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.outcome import Finding, StageName

HERE: Final = Path(__file__).parent
CALLS: Final = tuple(sorted(path.parent.name for path in HERE.glob("*/key.toml")))
#: The stages at which a key gives weights; a draft is asked only the questions of the first call.
STAGES: Final[tuple[StageName, ...]] = ("ready", "live")
#: A value that cannot be read, a word that is not known, a value that YAML may have changed.
UNREADABLE: Final = frozenset({"FIL001", "FIL002", "FIL003"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A planted gap: the words said, and the finding that has to report them.

    Args:
        said: the words of the notes.
        codes: the findings that report it, any of them.
        at: the address of the answer, or of the list that it is an entry of.
        ready: the weight at ready.
        live: the weight at live.
        names: what the message has to name, where a finding at the list may be about another entry.
    """

    said: str
    codes: tuple[str, ...]
    at: str
    ready: str
    live: str
    names: str = ""

    def weight(self, stage: StageName) -> str:
        """Return the weight that the finding must have at a stage."""
        return self.ready if stage == "ready" else self.live


@dataclass(frozen=True, slots=True)
class Quiet:
    """A complete statement, and the addresses of its answers, which carry no finding."""

    said: str
    at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What a call leaves open and what it settles."""

    gaps: tuple[Gap, ...]
    quiet: tuple[Quiet, ...]


@cache
def key(call: str) -> Key:
    """Read the key of a call."""
    content = tomllib.loads((HERE / call / "key.toml").read_text(encoding="utf-8"))
    gaps = (Gap(**{**gap, "codes": tuple(gap["codes"])}) for gap in content["gap"])
    return Key(tuple(gaps), tuple(Quiet(one["said"], tuple(one["at"])) for one in content["quiet"]))


@cache
def findings(call: str, stage: StageName) -> tuple[Finding, ...]:
    """Check the folder that was filled in after a call; findings told as one count each."""
    outcome = judge(DiskFolder(HERE / call / "practice"), call, example().today, stage)
    return tuple(each for one in outcome.views[stage].findings for each in (one, *one.parts))


def covers(address: str, found: str) -> bool:
    """Tell whether a finding's address is an address of a key, or lies below it."""
    return found == address or found.startswith((f"{address}.", f"{address}["))


def reports(gap: Gap, call: str, stage: StageName) -> tuple[Finding, ...]:
    """Return the findings that report a gap, whatever their weight."""
    here = (one for one in findings(call, stage) if one.code in gap.codes and covers(gap.at, one.address))
    return tuple(one for one in here if gap.names in one.message)


def is_found(gap: Gap, call: str, stage: StageName) -> bool:
    """Tell whether a gap is reported at its weight."""
    return any(one.severity.name.lower() == gap.weight(stage) for one in reports(gap, call, stage))


def alarms(quiet: Quiet, call: str, stage: StageName) -> tuple[Finding, ...]:
    """Return the findings at the answers of a complete statement."""
    return tuple(one for one in findings(call, stage) if any(covers(at, one.address) for at in quiet.at))


def unreadable(call: str, stage: StageName) -> tuple[Finding, ...]:
    """Return the findings that call what was typed unreadable."""
    return tuple(one for one in findings(call, stage) if one.code in UNREADABLE)


def figures() -> str:
    """Return in one line what share of the gaps is found, what share of the complete statements alarms."""
    gaps = [(gap, call) for call in CALLS for gap in key(call).gaps]
    statements = [(quiet, call) for call in CALLS for quiet in key(call).quiet]
    found = sum(all(is_found(gap, call, stage) for stage in STAGES) for gap, call in gaps)
    alarmed = sum(any(alarms(quiet, call, stage) for stage in STAGES) for quiet, call in statements)
    refused = sum(len(unreadable(call, "ready")) for call in CALLS)
    items = sum(len(findings(call, "ready")) for call in CALLS) / len(CALLS)
    return (
        f"{len(CALLS)} calls: {found} of {len(gaps)} gaps found at their weight, {alarmed} of {len(statements)} "
        f"complete statements alarmed, {refused} values unreadable, {items:.0f} findings a practice at ready"
    )


if __name__ == "__main__":
    print(figures())  # noqa: T201 -- asked for on a terminal
