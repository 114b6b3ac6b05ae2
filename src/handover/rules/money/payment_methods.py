"""Payment methods: unclear, contradictory, or not named."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, get_args

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.analysis.texts.country_words import Vocabulary
from handover.analysis.texts.patient_texts import PatientTexts
from handover.data.phrases import table
from handover.model.financial_policy import FinancialPolicy
from handover.model.financial_words import Method, MethodKind
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Each way to pay as a sentence names it.
WAYS = {
    "card_by_phone": "a card over the phone",
    "card_online": "a card online",
    "bank_transfer": "a bank transfer",
    "cheque": "a cheque",
    "cash": "cash",
    "at_practice": "payment at the practice",
}


def way(method: Method, words: Vocabulary) -> str:
    """Return what a way to pay is called in a message."""
    return words.say(WAYS.get(method.kind.value or "other", "a way to pay of your own"))


@rule(
    "FIN012",
    "–/W/B",
    guide=("S-6.27", "S-6.28"),
    fix="Write under `say` what exactly is said to the patient.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.methods", "financial-policy.methods.say"),
)
def way_to_pay_without_words(policy: FinancialPolicy, words: Vocabulary, site: Site) -> Iterator[Gap]:
    """A way to pay has no words, or there is no way to pay at all.

    Why:
        How to pay is the one sentence that every call ends with. Callers who make it up say
        what the practice does not offer.
    Bad:
        financial-policy:
          "methods[cash].say": ~
    Bad:
        financial-policy:
          methods: ~
    Bad:
        financial-policy:
          methods: [{kind: cash, accepted: no}]
    Good:
        financial-policy:
          "methods[cash].say": ~
          "methods[cash].accepted": no
    Good:
        financial-policy:
          "methods[cash].say": ~
          "scripts+": {id: pay-cash, purpose: payment, text: "You can pay in cash at the desk."}
    """
    methods = site.entries(policy.methods)
    accepted = [method for method in methods if method.accepted.value]
    if all(not method.accepted.missing and not method.accepted.value for method in methods):
        text = "no way to pay is listed" if not methods else "no way to pay is accepted"
        yield Gap(policy.methods, text, about=("none",))
    said = [script.text.value.words for script in site.entries(policy.scripts) if script.text.value is not None]
    silent = [method for method in accepted if method.say.missing and not _offered(method, said)]
    for method in silent:
        yield Gap(
            method.say,
            f"it is not said yet what patients hear about {way(method, words)}",
            question=f"What exactly is said to a patient about {way(method, words)}?",
        )


def _offered(method: Method, scripts: Iterable[str]) -> bool:
    """Whether a script says how to pay in this way, so that its words are there."""
    kind = method.kind.value
    return kind in WAYS and any(table(f"offers_{kind}").hits(text) for text in scripts)


@rule(
    "FIN013",
    "W/B/B",
    guide=("S-6.32",),
    kind=Kind.CONTRADICTION,
    fix="Keep one of the two: take the sentence out, or accept it. Where offices differ, say for which `locations` each is.",
    question="Is {the way to pay} accepted, or not?",
    duty="money",
    yields_to=("ACC017",),
)
def way_to_pay_both_accepted_and_refused(
    policy: FinancialPolicy, patient_texts: PatientTexts, words: Vocabulary, site: Site
) -> Iterator[Gap]:
    """A way to pay is both accepted and refused, or a text offers one that is refused.

    Why:
        One caller offers it, and the next refuses it to the same patient.
    Bad:
        financial-policy:
          "methods+": {kind: cash, accepted: no}
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Your plan has answered. We can take a card over the phone."
    Good:
        financial-policy:
          "methods+": {kind: cash, accepted: no, for: {amount: "over 500"}}
    Good:
        financial-policy:
          "scripts[balance-explained].text": "We cannot take a card over the phone, but you can pay on our payment page."
    """
    methods = site.entries(policy.methods)
    for one, other in combinations(methods, 2):
        if _at_odds(one, other):
            name = way(other, words)
            text, question = f"{name} is accepted in one place and refused in another", f"Is {name} accepted, or not?"
            yield Gap(other.accepted, text, question=question)
    taken = [one.kind.value for one in methods if one.accepted.value and one.kind.value in WAYS]
    for method in methods:
        kind = method.kind.value
        if kind is None or kind not in WAYS or method.accepted.value is not False or method.marks.for_ is not None:
            continue
        for answer, text in patient_texts.texts:
            if _offers(text, kind, taken):
                name = way(method, words)
                message, question = f"{{the answer}} offers {name}, which is refused", f"Is {name} accepted, or not?"
                yield Gap(answer, message, about=(kind,), question=question)


def _at_odds(one: Method, other: Method) -> bool:
    """Whether one entry accepts and the other refuses the same way to pay, for all patients."""
    same = one.kind.value is not None and one.kind.value == other.kind.value != "other"
    whole = one.marks.for_ is None and other.marks.for_ is None
    return same and whole and {one.accepted.value, other.accepted.value} == {True, False}


def _offers(text: str, kind: str, taken: Sequence[str | None]) -> bool:
    """Whether a text offers a way to pay; "in cash at the desk" offers cash, and the desk only where cash is refused."""
    if not table(f"offers_{kind}").hits(text):
        return False
    return kind != "at_practice" or not any(table(f"offers_{other}").hits(text) for other in taken)


@rule(
    "FIN014",
    "–/A/W",
    guide=("S-6.29",),
    fix="Add it to `methods`, with `accepted: yes` or `accepted: no`.",
    duty="money",
    areas=("balances",),
    yields_to=("FIN012",),
    answers=("financial-policy.methods.kind", "financial-policy.methods.accepted"),
)
def way_to_pay_not_classified(policy: FinancialPolicy, words: Vocabulary, site: Site) -> Iterator[Gap]:
    """A usual way to pay is neither accepted nor refused.

    Why:
        Patients ask for each of them. A caller who does not know says yes.
    Bad:
        financial-policy:
          "methods[cash]-":
    Bad:
        financial-policy:
          "methods[cash].accepted": ~
    Good:
        financial-policy:
          "methods[cash]": {kind: cash, accepted: no}
    """
    methods = site.entries(policy.methods)
    if policy.methods.missing:
        return  # the rule about ways to pay says so already
    known = {method.kind.value for method in methods}
    absent = [kind for kind in get_args(MethodKind) if kind in WAYS and kind not in known]
    if absent:
        which = words.say(listed(WAYS[kind] for kind in absent))
        yield Gap(
            policy.methods,
            f"it is not said yet whether you take {which}",
            about=tuple(absent),
            question=f"Do you take {which}?",
        )
    for method in methods:
        if method.kind.missing:
            yield Gap(method.kind, "{the way to pay} does not say how")
        elif method.accepted.missing:
            yield Gap(
                method.accepted,
                f"it is not said yet whether you take {way(method, words)}",
                question=f"Do you take {way(method, words)}?",
            )


RULES: Final = (way_to_pay_without_words, way_to_pay_both_accepted_and_refused, way_to_pay_not_classified)
