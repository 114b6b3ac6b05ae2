"""One practice as an editor sees it: read over and over, with what it was before it broke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.check.judge import judge_loaded
from handover.editor.names import Names
from handover.load import KeptReading, load

if TYPE_CHECKING:
    from datetime import date

    from handover.check.judge import Judged
    from handover.load import Loaded
    from handover.node import Source
    from handover.outcome import Finding
    from handover.source.folder import Folder
    from handover.source.reader import ParsedDocument


@dataclass(frozen=True, slots=True)
class Judgement:
    """A practice that was judged.

    Args:
        judged: the practice with its documents and what was found.
    """

    judged: Judged

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found at the stage that it has."""
        return self.judged.outcome.view.findings

    @property
    def sources(self) -> dict[str, Source]:
        """The text of each document that was read, by its file name."""
        return dict(self.judged.loaded.practice.sources)


class Sight:
    """A practice that is looked at again and again.

    Args:
        path: what the practice is called, as a path.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._reading = KeptReading()
        self._names: Names | None = None

    def loaded(self, folder: Folder, today: date) -> Loaded:
        """Return the documents as they are now."""
        loaded = load(folder, today, reading=self._reading)
        self._names = Names.of(loaded.practice, self._names, loaded.broken)
        return loaded

    def judge(self, folder: Folder, today: date) -> Judgement:
        """Return what is found now."""
        return Judgement(judge_loaded(self.loaded(folder, today), self._path, today))

    def names(self, folder: Folder, today: date) -> Names:
        """Return what may be named; of a document that cannot be read just now, what could be named before."""
        self.loaded(folder, today)
        assert self._names is not None
        return self._names

    def document(self, folder: Folder, name: str) -> ParsedDocument | None:
        """Return one document as it is now; None where it is not there or cannot be read at all."""
        data = folder.read(name)
        return self._reading.read(name, data) if isinstance(data, bytes) else None
