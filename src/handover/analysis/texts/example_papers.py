"""The example documents as a collection: how many of which kind, showing what, of which payers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.model.documents import Documents, Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.model.kinds.reach import FilePath

#: Kinds of papers that are forms to be filled in, not examples of a day's work.
FORMS: Final = frozenset({"statement", "letter", "recare_notes"})


class ExamplePapers:
    """The items of the documents list.

    Args:
        items: all of them, in the order written.
    """

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items

    @classmethod
    def of(cls, document: Documents) -> ExamplePapers:
        """Take the items.

        Raises:
            Unread: if the list cannot be read.
        """
        return cls(document.items.items)

    @property
    def fewest(self) -> int:
        """How many papers there are at least: single ones lie inside the batch of their kind."""
        return sum(max(batches, singles) for batches, singles in self._counts().values())

    @property
    def most(self) -> int:
        """How many papers there are at most: single ones come on top of the batches."""
        return sum(batches + singles for batches, singles in self._counts().values())

    def _counts(self) -> dict[str, tuple[int, int]]:
        """Return, by kind, how many stand in batches and how many are listed one by one."""
        counts: dict[str, tuple[int, int]] = {}
        for item in self.items:
            kind = item.kind.value or "other"
            batches, singles = counts.get(kind, (0, 0))
            count = item.count.value
            counts[kind] = (batches, singles + 1) if count is None else (batches + count, singles)
        return counts

    def scenarios(self) -> frozenset[str]:
        """Return what the papers show, promised ones too."""
        return frozenset(value for item in self.items for value in item.scenario.values)

    def kinds(self) -> frozenset[str]:
        """Return the kinds of papers, promised ones too."""
        return frozenset(item.kind.value for item in self.items if item.kind.value is not None)


def promised(item: Item) -> bool:
    """Whether an item is only promised, so that nothing of it can be there yet."""
    return item.state.value == "promised"


def item_label(item: Item) -> str:
    """Return what to call an item in a message: by its id, never by its file, which may hold a name."""
    name = item.id.known
    return f"the example {name}" if name else "an example without a name"


#: A whole text that is the path of a file, or of a folder for documents.
_ENDING: Final = (
    r"\.(?:pdf|txt|md|csv|tsv|docx?|xlsx?|pptx?|odt|ods|rtf|html?|png|jpe?g|heic|tiff?|eml|msg|zip|json|xml|edi)"
)
_PATH: Final = re.compile(
    rf"(?:\./)?(?:[\w-]+/)*[\w.()-]+{_ENDING}|(?:\./)?documents/[\w./()-]*",
    re.IGNORECASE,
)
#: A line that may hold one: looked for first, as a path begins with any letter and so is tried everywhere.
_LINE_WITH_PATH: Final = re.compile(rf"^.*?(?:{_ENDING}|documents/).*$", re.IGNORECASE | re.MULTILINE)


#: A whole text that is a path with blanks in it.
_WITH_BLANKS: Final = re.compile(rf"(?:\./)?documents/[\w ./()-]*{_ENDING}", re.IGNORECASE)
#: A whole text that is a path which does not stay in the practice folder, or is written as on another system.
_OUTSIDE: Final = re.compile(rf"(?:[A-Za-z]:)?(?:[~/\\]|\.\.|[\w-]+\\)[\w .()/\\~-]*{_ENDING}|file:/\S*", re.IGNORECASE)


def path_in_words(text: str) -> str | None:
    """Return the path that a text is, where it is nothing but one; None for any other text."""
    whole = text.strip()
    is_path = whole == "documents" or (".." not in whole and (_PATH.fullmatch(whole) or _WITH_BLANKS.fullmatch(whole)))
    return whole if is_path else None


def leads_outside(text: str) -> bool:
    """Whether a text is nothing but the path of a file that does not lie in the practice folder."""
    return _OUTSIDE.fullmatch(text.strip()) is not None


def paths_in_texts(texts: Iterable[str]) -> Iterator[str]:
    """Yield what may be a path anywhere in the text of documents, so that its folder is looked through."""
    for text in texts:
        for line in _LINE_WITH_PATH.findall(text):
            yield from (found[0] for found in _PATH.finditer(line))


def named_files(document: Documents) -> Iterator[tuple[FilePath, bool]]:
    """Yield every file that the document names and can be read, and whether a checksum stands beside it."""
    for item in document.items.found:
        path = item.file.known
        if path is not None:
            yield path, item.sha256.known is not None
    for fees in document.fee_references.found:
        path = fees.file.known
        if path is not None:
            yield path, False
