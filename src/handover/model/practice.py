"""A whole practice: its eleven documents, present or not, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from handover.model.access_plan import AccessPlan
from handover.model.approvals import Approvals
from handover.model.documents import Documents
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.goals import Goals
from handover.model.payers import Payers
from handover.model.posting import Posting
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.model.document import Document
    from handover.model.place import Place
    from handover.node import FilePlace, Source, TextSpan
    from handover.problem import Problem

#: The documents in the order in which people fill them in and read them.
DOCUMENTS: Final[tuple[type[Document], ...]] = (
    PracticeDocument,
    Scope,
    Goals,
    WorkflowMap,
    AccessPlan,
    Payers,
    FinancialPolicy,
    Posting,
    EscalationContacts,
    Approvals,
    Documents,
)

D = TypeVar("D", bound="Document")


#: What a document may be called on a disk, in small letters; with the other ending it is told and not read.
_NAMES: Final = frozenset(
    name for cls in DOCUMENTS for name in (cls.file_name, cls.file_name.removesuffix("yaml") + "yml")
)


def is_document(name: str) -> bool:
    """Whether a file of this name is a document of a practice, in capitals or small letters."""
    return name.casefold() in _NAMES


def document_name(cls: type[Document]) -> str:
    """Return a document's name in addresses: its file name without the ending."""
    return cls.file_name.removesuffix(".yaml")


class Practice:
    """One practice as its documents describe it.

    Args:
        documents: every document by its class; absent ones have every answer missing.
        sources: the text of each file that was read, by file name.
        problems: what could not be read, in the order found.
    """

    __slots__ = ("_documents", "problems", "sources")

    def __init__(
        self,
        documents: Mapping[type[Document], Document],
        sources: Mapping[str, Source],
        problems: tuple[Problem[TextSpan | FilePlace | Place], ...],
    ) -> None:
        self._documents = documents
        self.sources, self.problems = sources, problems

    def document(self, cls: type[D]) -> D:
        """Return the document of this class."""
        return cast("D", self._documents[cls])

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents in their order."""
        return tuple(self._documents[cls] for cls in DOCUMENTS)
