"""Identifiers of a company that stand in two practices of one run."""

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import scrypt
from typing import Final

from handover.model.answer import Answer, require
from handover.model.kinds.words import Reading
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Parts of a run are made on several machines, which must come to the same digest.
_SALT: Final = b"handover GRP005"
#: With fewer digits it tells nobody apart, as in "see the contract".
_FEWEST_DIGITS: Final = 4


@rule(
    "GRP005",
    "–/W/B",
    guide=("S-5.03",),
    kind=Kind.CONTRADICTION,
    fix="Correct the one that was copied; where both are one company, write the same name of it under `legal_entity` in both.",
    question="Whose is {the answer}: this company's, or that of the other practice?",
    joins=True,
)
def identifier_of_another_company(document: PracticeDocument) -> Iterator[Gap]:
    r"""The same tax id, NPI of a company or deposit account stands in two practices that are not one company.

    Both must be checked in one run, or in parts of one that are put together. Practices are one company where both name
    the same one under `legal_entity`, or inherit it.

    Why:
        Claims go out under the wrong company, and payments land in the account of another owner.
    Bad:
        practice:
          legal_entity: {name: Maple Grove Dental PLLC, tax_id: "12-3456789"}
        files:
          ../mill-road/practice.yaml: "legal_entity: {name: Mill Road Dental LLC, tax_id: \"123456789\"}"
    Bad:
        practice:
          legal_entity: {deposit_account: "First Harbor Bank, ending 4021"}
        files:
          ../mill-road/practice.yaml: "legal_entity: {name: Mill Road Dental LLC, deposit_account: \"first harbor bank ending 4021\"}"
    Good:
        practice:
          legal_entity: {name: Maple Grove Dental PLLC, tax_id: "12-3456789"}
        files:
          ../mill-road/practice.yaml: "legal_entity: {name: \"Maple Grove Dental, PLLC\", tax_id: \"12-3456789\"}"
    Good:
        practice:
          legal_entity: {name: Maple Grove Dental PLLC, npi: "1234567893"}
        files:
          ../mill-road/practice.yaml: "legal_entity: {name: Mill Road Dental LLC, npi: \"1245319599\"}"
    """
    company = document.legal_entity
    kinds: dict[str, Answer[Reading]] = {
        "tax id": company.tax_id,
        "NPI": company.npi,
        "deposit account": company.deposit_account,
    }
    require(company.name)
    name = _plain(company.name.known or "")
    for what, answer in kinds.items():
        said = answer.known
        plain = "" if said is None else _plain(said.words)
        if sum(map(str.isdigit, plain)) < _FEWEST_DIGITS:
            continue
        span = answer.place.span()
        inherited = f"inherited from {span.source.name}" if span is not None and span.source.shared else ""
        entity = name or inherited
        text = f"the {what} of the company stands in another practice as well, which is another company"
        yield Gap(answer, text, about=(_digest(f"{what}: {plain}"), _digest(entity) if entity else ""))


def _plain(text: str) -> str:
    """Return a name or number without what people write in several ways: blanks, hyphens, commas, capitals."""
    return re.sub(r"[\W_]+", "", text).casefold()


@lru_cache(maxsize=256)  # slow by intent, and asked for again with each change in an editor
def _digest(text: str) -> str:
    """Return a digest that takes time and memory to make: the nine digits of a tax id are soon tried with a fast one."""
    return scrypt(text.encode("utf-8", "surrogatepass"), salt=_SALT, n=2**14, r=8, p=1, dklen=16).hex()


RULES: Final = (identifier_of_another_company,)
