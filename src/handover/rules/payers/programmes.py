"""What public programmes of one country ask; each a question, with its source in `data/law.toml`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from handover.analysis.claims.payer_limits import PayerLimits
from handover.analysis.claims.payer_rules import PayerRules, Ruling, payer_key, payer_label
from handover.data.law import law
from handover.data.phrases import Phrases
from handover.model.payer_entry import Payer
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY017",
    "–/A/W",
    guide=("S-5.03", "S-6.01"),
    fix="Write under `patient_limits` what they may be billed and what never, or `{none: …}` with the reason. Whoever has the task of checking eligibility looks at the cover.",
    duty="billing",
    areas=("balances",),
    jurisdiction="US",
    answers=("payers.payers.patient_limits",),
)
def limits_for_patients_unknown(payer: Payer, rules: PayerRules, scope: Scope) -> Iterator[Gap]:
    """Nothing says what the patients of a public programme may be billed.

    Why:
        In the US, Medicaid pays in full for what it covers (42 CFR 447.15): no balance may be
        asked of its patients beyond their share. What is covered, and the form for the rest,
        differ by state.
    Bad:
        payers:
          "payers[tri-county].kind": public
    Bad:
        payers:
          "payers[tri-county].kind": ~
          "payers[tri-county].name": Ohio Medicaid
    Good:
        payers:
          "payers[tri-county].kind": public
          "payers[tri-county].patient_limits": ["No balance calls before Dana has checked the cover."]
    Good:
        payers:
          "payers[tri-county].name": Ohio Medicaid Supplement
    Good:
        payers:
          "payers[tri-county].kind": public
          "payers[tri-county].rules+": {topic: patients, decision: "Never bill a family for a covered service.", confirmed: 2026-10-05}
    """
    if _pays_in_full(payer) and payer.patient_limits.missing and not _said_elsewhere(payer, rules, scope):
        label = payer_label(payer)
        yield Gap(
            payer.patient_limits,
            f"it is not said yet what patients of {label} may be billed",
            question=f"What may patients of {label} be billed, and what never?",
        )


def _said_elsewhere(payer: Payer, rules: PayerRules, scope: Scope) -> bool:
    """Whether a house rule about the payer, or what the billing team never does, says who is not billed."""
    own = (one.rule.decision.known for one in rules.all if one.rule.decision.readable and _is_for(one, payer, rules))
    name = str(payer.name.known or "")
    lines = (item.known for item in scope.boundaries.found)
    limits = (line for line in lines if line is not None and Phrases([name]).hits(line.words)) if name else ()
    return any(words is not None and _NOT_BILLED.search(words.words) for words in (*own, *limits))


def _is_for(ruling: Ruling, payer: Payer, rules: PayerRules) -> bool:
    targets = rules.targets(ruling)
    return targets is not None and payer_key(payer) in targets


#: "Never bill a family for a covered service", "patients are not charged".
_NOT_BILLED: Final = re.compile(
    r"\b(?:never|not|nobody|no (?:patient|family|balance)|don't|nothing)\b[^.;]{0,40}\b(?:bill\w*|charg\w*|invoic\w*|pay)\b",
    re.IGNORECASE,
)


def _pays_in_full(payer: Payer) -> bool:
    """Whether a payer's payment is all there is; the kind says so, or the name where no kind is given."""
    fact = law("US")["payment_in_full"]
    if payer.kind.missing:
        return _is_called(payer, fact)
    return payer.kind.value in fact["kinds"]


def _is_called(payer: Payer, fact: dict[str, Any]) -> bool:
    return payer.name.value is not None and _phrases(*fact["words"]).hits(payer.name.value.shown)


@cache
def _phrases(*words: str) -> Phrases:
    return Phrases(words)


@rule(
    "PAY018",
    "A/W/W",
    guide=("S-8.10",),
    kind=Kind.CONTRADICTION,
    fix="Write the shorter limit, and send claims long before it. Where another holds for you, ignore this and say from where you know.",
    question="By when must claims to the NHS have been sent, and from where do you know?",
    duty="billing",
    areas=("insurance",),
    jurisdiction="GB",
)
def limit_longer_than_the_nhs_gives(payer: Payer, limits: PayerLimits, practice: PracticeDocument) -> Iterator[Gap]:
    """Claims to the NHS are given more time than it allows.

    Why:
        A claim that reaches the NHS late is disallowed, and the treatment counts for nothing:
        after two months in England and Wales, after three in Scotland. Orthodontic claims are
        not bound to it.
        `region` in practice.yaml says in which nation the practice is.
    Bad:
        practice:
          jurisdiction: GB
        payers:
          "payers[tri-county].name": NHS
          "payers[tri-county].kind": public
    Bad:
        practice:
          jurisdiction: GB
          region: Scotland
        payers:
          "payers[tri-county].name": NHS Scotland
          "payers[tri-county].kind": public
          "payers[tri-county].limits[filing].limit": 4 months
    Bad:
        practice:
          jurisdiction: GB
        payers:
          "payers+": {id: nhs, name: NHS, kind: public}
          limits: [{kind: filing, limit: 6 months, confirmed: 2026-10-05}]
    Good:
        practice:
          jurisdiction: GB
          region: Scotland
        payers:
          "payers[tri-county].name": NHS Scotland
          "payers[tri-county].kind": public
          "payers[tri-county].limits[filing].limit": 3 months
    """
    fact = law("GB")["nhs_claims"]
    if payer.kind.value not in (None, "public") or not _is_called(payer, fact):
        return
    months, where = _allowed(fact, practice)
    for entry in limits.holding(payer, "filing") if months is not None else ():
        length = entry.limit.value
        # the longest that so many months can be: 62 days are two months
        if months is not None and length is not None and length.days_at_most > 31 * months:
            text = f"{length} is longer than the {months} months that the NHS gives claims in {where}"
            yield Gap(entry.limit, text)


def _allowed(fact: dict[str, Any], practice: PracticeDocument) -> tuple[int | None, str]:
    """Return the months that claims have in the practice's nation, None where they are not known, and its name."""
    region = practice.region.value.shown if practice.region.value is not None else ""
    for nation, other in fact["elsewhere"].items():
        if _phrases(*other["words"]).hits(region):
            return other.get("months"), nation.replace("_", " ").title()
    return fact["months"], fact["nations"]


RULES: Final = (limits_for_patients_unknown, limit_longer_than_the_nhs_gives)
