"""What happens while documents are edited: which practices are looked at, and what is shown of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handover.editor.completion import Completion, complete
from handover.editor.cursor import source_of
from handover.editor.diagnostics import Shown, by_document
from handover.editor.hover import hover
from handover.editor.navigation import applied
from handover.editor.overlay import OpenDocuments, is_document_of, path_of_file
from handover.editor.positions import Encoding, Places
from handover.editor.sight import Sight
from handover.source.folder import ChangedFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from handover.editor.diagnostics import Diagnostic
    from handover.editor.hover import Hover
    from handover.editor.names import Names
    from handover.editor.navigation import Edit
    from handover.editor.positions import Position, Stretch
    from handover.editor.sight import Judgement
    from handover.load import Loaded
    from handover.node import TextSpan
    from handover.source.folder import Folder
    from handover.source.reader import ParsedDocument


class At(NamedTuple):
    """A place in an open document of a practice.

    Args:
        practice: the practice's folder.
        name: the document's file name.
        text: its text, without a byte order mark.
        places: its places.
        offset: the place.
    """

    practice: Path
    name: str
    text: str
    places: Places
    offset: int


class Here(NamedTuple):
    """A stretch of a file."""

    path: Path
    stretch: Stretch


class Session:
    """The open documents of one editor, and their practices.

    Args:
        today: tells the day, which may be another one tomorrow.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        self.encoding = Encoding.UTF16
        self.documents = OpenDocuments()
        self.today = today
        self._sights: dict[Path, Sight] = {}
        self._shown: dict[Path, set[Path]] = {}
        self._judged: dict[Path, tuple[int, Judgement]] = {}
        self._changes = 0

    # -- what is open ----------------------------------------------------------------------

    def put(self, path: Path, text: str) -> tuple[Path, ...]:
        """Note the text of an open document; return the practices that it belongs to, or that may inherit it."""
        self.documents.put(path, text)
        self._changes += 1
        return self.reached_by(path)

    def drop(self, path: Path) -> tuple[Path, ...]:
        """Forget a document that was closed; return the practices that it belonged to."""
        reached = self.reached_by(path)
        self.documents.drop(path)
        self._changes += 1
        return reached

    def reached_by(self, path: Path) -> tuple[Path, ...]:
        """Return the practices that a file belongs to; of a file of a group, all of which something is shown."""
        practice = self.documents.practice_of(path)
        if practice is not None:
            return (practice,)
        return tuple(self._shown) if self.documents.is_of_group(path) else ()

    def practices(self) -> Iterable[Path]:
        """Return the practices of which anything is shown."""
        return tuple(self._shown)

    # -- what is found ---------------------------------------------------------------------

    def findings(self, practice: Path) -> dict[Path, list[Diagnostic]]:
        """Return what is shown now in each document of a practice, also in those where there is nothing any more.

        Nothing is shown of a practice of which no file is open.
        """
        if not self.documents.is_open(practice) or self.documents.practice_of(practice / "x") != practice:
            self._sights.pop(practice, None)
            self._judged.pop(practice, None)
            return {path: [] for path in self._shown.pop(practice, ())}
        judgement = self.judge(practice)
        found = by_document(self.shown(practice, judgement).diagnostic(one) for one in judgement.findings)
        now = {path_of_file(practice, name): some for name, some in found.items()}
        # an open document in which nothing is found is told too, so that the editor knows that it was looked at
        others = {*self._shown.get(practice, ()), *(practice / name for name in self.documents.files_of(practice))}
        self._shown[practice] = set(now)
        return {**{path: [] for path in others}, **now}

    def judge(self, practice: Path) -> Judgement:
        """Return what is found in a practice as it stands in the editor."""
        found = self._sight(practice).judge(self.folder(practice), self.today())
        self._judged[practice] = self._changes, found
        return found

    def shown(self, practice: Path, judgement: Judgement) -> Shown:
        """Return how the findings of a practice are shown."""
        texts = self.documents.files_of(practice)
        marked = [name for name, data in texts.items() if data.startswith(b"\xef\xbb\xbf")]
        return Shown(judgement.sources, self.encoding, marked)

    def folder(self, practice: Path) -> Folder:
        """Return the files of a practice as they stand in the editor."""
        return self.documents.folder(practice)

    def _sight(self, practice: Path) -> Sight:
        return self._sights.setdefault(practice, Sight(practice.as_posix()))

    # -- what is asked ---------------------------------------------------------------------

    def at(self, path: Path, position: Position) -> At | None:
        """Return a place in an open document of a practice; None for any other file."""
        practice, text = self.documents.practice_of(path), self.documents.text(path)
        if practice is None or text is None or not is_document_of(practice, path):
            return None
        source = source_of(path.name, text)
        places = Places(source, self.encoding, mark=text.startswith("\ufeff"))
        return At(practice, path.name, source.text, places, places.offset(position))

    def hover(self, path: Path, position: Position) -> tuple[Hover, Stretch] | None:
        """Return the manual of what stands at a place, and where that is."""
        at = self.at(path, position)
        if at is None:
            return None
        sight, folder = self._sight(at.practice), self.folder(at.practice)
        names, document = sight.names(folder, self.today()), sight.document(folder, at.name)
        found = hover(document, at.name, at.offset, names) if document is not None else None
        return None if found is None else (found, at.places.stretch(found.start, found.end))

    def complete(self, path: Path, position: Position) -> tuple[Completion, Stretch] | None:
        """Return what may be written at a place, and in place of what."""
        at = self.at(path, position)
        if at is None:
            return None
        folder = self.folder(at.practice)
        names = self._sight(at.practice).names(folder, self.today())
        found = complete(at.name, at.text, at.offset, names, folder)
        return found, at.places.stretch(found.start, found.end)

    # -- for what is done with it ----------------------------------------------------------

    def latest(self, practice: Path) -> Judgement:
        """Return what is found in a practice, judged anew only where a document has changed since."""
        changes, found = self._judged.get(practice, (-1, None))
        return found if found is not None and changes == self._changes else self.judge(practice)

    def loaded(self, practice: Path) -> tuple[Loaded, Names]:
        """Return a practice as it stands in the editor, and what may be named in it."""
        sight, folder = self._sight(practice), self.folder(practice)
        return sight.loaded(folder, self.today()), sight.names(folder, self.today())

    def document(self, at: At) -> ParsedDocument | None:
        """Return the document that a place is in."""
        return self._sight(at.practice).document(self.folder(at.practice), at.name)

    def tried(self, practice: Path, edits: tuple[Edit, ...]) -> Judgement:
        """Return what would be found in a practice with some edits; nothing of it stays."""
        texts = applied(self.loaded(practice)[0].practice.sources, edits)
        data = {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
        return Sight(practice.as_posix()).judge(ChangedFolder(self.folder(practice), data), self.today())

    def here(self, practice: Path, span: TextSpan) -> Here:
        """Return where a stretch of a document of a practice is."""
        path = path_of_file(practice, span.source.name)
        mark = (self.documents.text(path) or "").startswith("\ufeff")
        return Here(path, Places(span.source, self.encoding, mark=mark).stretch(span.start, span.end))
