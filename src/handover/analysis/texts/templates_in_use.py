"""Which templates for patients there are: named, shown as a document, or written as a script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.model.documents import Documents
from handover.model.financial_policy import FinancialPolicy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.structure.site import Site
    from handover.model.financial_words import Script

#: What a letter about a balance may be sent as, and what it is about.
_LETTERS: Final = frozenset({"letter", "email"})
_ABOUT_MONEY: Final = frozenset({"balance", "payment"})


class TemplatesInUse:
    """The templates of a practice, by kind: statement, letter, recare_notes.

    Args:
        documents: where the kinds are named and their files listed.
        policy: where words for patients stand.
    """

    def __init__(self, documents: Documents, policy: FinancialPolicy) -> None:
        self._documents, self._policy = documents, policy

    @classmethod
    def of(cls, documents: Documents, policy: FinancialPolicy) -> TemplatesInUse:
        """Take the two documents that tell of templates."""
        return cls(documents, policy)

    def named(self, site: Site) -> frozenset[str]:
        """Return the kinds that are said to be in use, by name or by a script, wherever their words are.

        Raises:
            Unread: if something that is written about them cannot be read.
        """
        listed = site.pick(self._documents.templates).values
        return frozenset(listed) | {kind for _, kind in self._scripts(site)}

    def shown(self, site: Site) -> frozenset[str]:
        """Return the kinds of which the team has a document or the words; promised ones too.

        Raises:
            Unread: if something that is written about them cannot be read.
        """
        items = site.entries(self._documents.items)
        kinds = {item.kind.value for item in items if item.kind.value is not None}
        return frozenset(kinds) | {kind for script, kind in self._scripts(site) if not script.text.missing}

    def letters(self, site: Site) -> tuple[str, ...]:
        """Return the kinds that are here though there are said to be none.

        An example of a statement may be what the printer makes, and a recare script may be new words;
        a letter is a template in use, and so is what is said to be in use.

        Raises:
            Unread: if something that is written about them cannot be read.
        """
        items = site.entries(self._documents.items)
        kinds = {item.kind.value or "" for item in items} & {"letter", "recare_notes"}
        scripts = {kind for script, kind in self._scripts(site) if kind != "recare_notes" or _in_use(script)}
        return tuple(sorted(kinds | scripts))

    def _scripts(self, site: Site) -> Iterator[tuple[Script, str]]:
        for script in site.entries(self._policy.scripts):
            kind = template_kind(script)
            if kind:
                yield script, kind


def template_kind(script: Script) -> str:
    """Return which kind of template a script is, in the words of the example documents; empty for other words.

    Raises:
        Unread: if its purpose or its medium cannot be read.
    """
    purposes, media = set(script.purpose.values), set(script.medium.values)
    if "recare" in purposes:
        return "recare_notes"
    if "statement" in media:
        return "statement"
    return "letter" if media & _LETTERS and (not purposes or purposes & _ABOUT_MONEY) else ""


def is_elsewhere(script: Script) -> bool:
    """Whether a script is a template in use whose words are kept somewhere else."""
    return script.text.missing and _in_use(script) and bool(template_kind(script))


def _in_use(script: Script) -> bool:
    return script.status.value == "in_use"
