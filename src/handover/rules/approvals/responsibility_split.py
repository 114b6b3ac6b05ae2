"""The responsibility split: signatures that are missing or outdated."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.responsibilities import Responsibilities, signed_side
from handover.analysis.people.split_digest import SplitDigest
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.answer import require
from handover.model.approvals import Approvals, Signature
from handover.model.scope import Scope
from handover.outcome import Kind
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

_SIDES = {"practice": "the practice", "vendor": "the billing team"}


@rule(
    "APR015",
    "–/W/B",
    guide=("S-10.17", "S-10.18"),
    fix="Print the page of responsibilities that the pack makes from scope.yaml and approvals.yaml, let both sides sign, and note who and when under `split.signatures`.",
    answers=(
        "approvals.split.signatures",
        "approvals.split.signatures.who",
        "approvals.split.signatures.on",
    ),
)
def split_not_signed(
    document: Approvals, scope: Scope, responsibilities: Responsibilities, people: People, site: Site
) -> Iterator[Gap]:
    """Who is responsible for what is not signed by both sides.

    Why:
        In the first quarrel both sides remember the talk differently.
    Bad:
        approvals:
          split: ~
    Bad:
        approvals:
          "split.signatures[vendor]-":
    Bad:
        approvals:
          "split.signatures[vendor].on": ~
    Bad:
        approvals:
          "split.signatures[vendor]": {on: 2026-11-21}
    Good:
        approvals:
          "split.signatures[vendor].who": marco
    Good:
        approvals:
          "split.signatures": [{who: ines, on: 2026-11-20}, {who: priya, on: 2026-11-21}]
    """
    require(scope.tasks)
    if not responsibilities.listed:
        return  # without tasks nothing is there to be signed
    split = site.here(document.split)
    signatures = site.entries(split.signatures)
    signed: dict[str, Signature] = {}
    for signature in signatures:
        require(signature.side, signature.who)
        signs_for = signed_side(signature, people)
        if signs_for is None:
            yield Gap(signature.side, "{the signature} does not say for which side")
        else:
            signed[signs_for] = signature
    absent = [side for side in _SIDES if side not in signed]
    if absent:
        names = listed(_SIDES[side] for side in absent)
        yield Gap(
            split.signatures,
            f"the split of responsibilities is not signed for {names}",
            about=tuple(absent),
            question=f"Who signs for {names}, and when?",
        )
    for side, signature in signed.items():
        yield from _incomplete(signature, _SIDES[side])


def _incomplete(signature: Signature, side: str) -> Iterator[Gap]:
    return unsaid(
        signature,
        {
            f"who signed the split of responsibilities for {side}": signature.who,
            f"when the split of responsibilities was signed for {side}": signature.on,
        },
    )


@rule(
    "APR018",
    "–/W/B",
    guide=("S-10.17", "S-10.18"),
    kind=Kind.CONTRADICTION,
    fix="Print the page again, let both sides sign it, and note the eight characters that stand beside the lines for the signatures. The lines follow from scope.yaml and approvals.yaml.",
    question="Have both sides agreed to the change in who is responsible for what?",
)
def signed_split_changed(document: Approvals, digest: SplitDigest) -> Iterator[Gap]:
    """Who is responsible for what has changed since it was signed.

    Why:
        The signature is for other responsibilities than those that hold now.
    Bad:
        approvals:
          "split.signatures[practice].digest": "00000000"
    Good:
        approvals:
          "split.signatures[practice].digest": ~
    """
    words = {"practice": "what the practice is responsible for", "vendor": "what the billing team is responsible for"}
    for signature in document.split.signatures:
        if signature.digest.value is None:
            continue
        changed = digest.changed(signature.digest.value.words)
        if changed:
            yield Gap(
                signature.digest,
                f"{listed(words[part] for part in changed)} changed since it was signed",
                about=changed,
            )


RULES: Final = (split_not_signed, signed_split_changed)
