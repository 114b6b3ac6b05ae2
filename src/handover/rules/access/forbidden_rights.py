"""Rights that must not be granted: administration, clinical records, insurance details, payments."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.logins import Logins, ResolvedLogin
from handover.analysis.access.rights import Item
from handover.analysis.access.tasks import VendorTasks
from handover.analysis.people.owners import Owners, owners_of_task
from handover.analysis.structure.site import Site
from handover.analysis.texts.patient_texts import PatientTexts, without_sending_on
from handover.analysis.texts.team_words import TeamWords
from handover.model.posting import Posting, PostingKind
from handover.model.scope import Scope, ScopeTask
from handover.model.workflow_map import Step, WorkflowMap
from handover.outcome import Kind
from handover.rules.access.wording import right_in_words
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.speech.danger import Danger


def _giving(logins: tuple[ResolvedLogin, ...], *capabilities: str) -> Iterator[tuple[ResolvedLogin, Item]]:
    """Yield the rights that certainly give one of some capabilities."""
    for one in logins:
        for item in one.items:
            if item.given.gives & {*capabilities}:
                yield one, item


@rule(
    "ACC005",
    "B/B/B",
    guide=("S-4.25",),
    kind=Kind.DANGER,
    fix="Take it away and give a role made for billing; the access admin at the practice changes users.",
    question="Which rights does the work need in place of those of an administrator?",
    duty="access",
    waivable=False,
)
def admin_granted(logins: Logins) -> Iterator[Gap]:
    """Somebody of the billing team is, or is to be, an administrator of a system.

    Why:
        Whoever can change users and rights can give themselves anything, and can hide what
        was done. No billing task needs it.
    Bad:
        access-plan:
          "logins[pms/marco].permissions": [AccountModule, ClaimSend, SecurityAdmin]
    Bad:
        access-plan:
          "logins[clearinghouse/marco].profile": Administrator
    Bad:
        access-plan:
          "logins+": {system: pms, users: marco, allows: ["full access"], requested: 2026-11-20}
    Good:
        access-plan:
          "logins[clearinghouse/marco].profile": Billing follow-up
    """
    for login in logins.vendor:
        for item in login.items:
            if item.admin:
                who = logins.who(login)
                message = f"{right_in_words(item)} gives {who} an administrator's power in {login.system_name}"
                question = f"Which rights does {who} need in {login.system_name} in place of an administrator's?"
                yield Gap(item.place, message, question=question)


@rule(
    "ACC015",
    "W/B/B",
    guide=("S-4.12", "S-4.13"),
    fix="Take the right to edit away, or let the billing team do `update_insurance_details`. In Open Dental cover can be checked without the right to edit a plan.",
    question="Who updates insurance details: the practice alone, or the billing team too?",
    duty="access",
    yields_to=("SCO003",),
)
def insurance_details(document: Scope, logins: Logins, tasks: VendorTasks, site: Site) -> Iterator[Gap]:
    """Only the practice updates insurance details, yet the billing team can; or nobody said who does.

    Why:
        Two sides that change one record overwrite each other, and nobody knows which plan holds.
    Bad:
        access-plan:
          "logins[pms/priya].permissions": [FamilyModule, AppointmentsModule, InsuranceVerification, InsPlanEdit]
    Bad:
        scope:
          "tasks[update_insurance_details]-":
    Good:
        scope:
          "tasks[update_insurance_details].owner": vendor
        access-plan:
          "logins+": {system: pms, users: priya, permissions: [Insurance Plan Edit], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    if not owners_of_task(document, "update_insurance_details", site):
        message = "it is not said yet who updates insurance details: the practice alone, or the billing team too"
        yield Gap(document.tasks, message, about=("policy",), areas=("verification",))
        return
    sides = tasks.owners_of("update_insurance_details", site)
    if sides is None or "vendor" in sides:
        return
    for login, item in _giving(logins.at(site), "insurance.edit"):
        who = logins.who(login)
        yield Gap(
            item.place, f"only the practice updates insurance details, and {right_in_words(item)} lets {who} do so"
        )


@rule(
    "ACC016",
    "–/B/B",
    guide=("S-4.16",),
    fix="List `take_payment` among the tasks, with practice or vendor as its owner.",
    question="Does the billing team take payments from patients: yes or no?",
    duty="money",
    areas=("balances",),
    yields_to=("SCO003",),
)
def payments_undecided(document: Scope, site: Site) -> Iterator[Gap]:
    """Patient billing is outsourced, and nobody said whether the billing team takes payments.

    Why:
        The first patient who asks to pay on the phone gets an answer that nobody agreed.
    Bad:
        scope:
          "tasks[take_payment]-":
    Good:
        scope:
          "tasks[take_payment].owner": front-desk
        practice:
          "roles+": {id: front-desk, name: Front desk, side: practice, people: [sam]}
    """
    if not owners_of_task(document, "take_payment", site):
        yield Gap(
            document.tasks,
            "patient billing is outsourced, and it is not said yet who takes payments",
            about=("payments",),
        )


@rule(
    "ACC017",
    "W/B/B",
    guide=("S-4.17",),
    kind=Kind.CONTRADICTION,
    fix="Take the right away, change the words, or make `take_payment` a task of the vendor.",
    question="Does the billing team take payments from patients: yes or no?",
    duty="money",
    judges_words=True,
)
def payments_against_policy(
    logins: Logins,
    tasks: VendorTasks,
    site: Site,
    patient_texts: PatientTexts,
    team_words: TeamWords,
    scope: Scope,
    posting: Posting,
    workflow: WorkflowMap,
    owners: Owners,
) -> Iterator[Gap]:
    """The billing team takes no payments, yet it has the right to, or words by which it does.

    Why:
        Money taken where nobody expects it is posted late, twice or not at all, and card
        numbers end up where they must not be.
    Bad:
        access-plan:
          "logins[pms/priya].permissions": [AccountModule, Billing, PaymentCreate]
    Bad:
        access-plan:
          "logins+": {system: pms, users: priya, allows: ["take card payments"], requested: 2026-11-20}
    Bad:
        financial-policy:
          "scripts+": {id: pay-now, purpose: payment, text: "I can take your card number now and settle it for you."}
    Bad:
        financial-policy:
          tone: "Friendly. Ask for the card and charge the balance."
    Good:
        financial-policy:
          "scripts+": {id: no-cards, purpose: payment, text: "We cannot take a card by phone; I will send you the link."}
    Good:
        financial-policy:
          "scripts+": {id: no-cards, purpose: payment, text: "Call our front desk and we'll take your card."}
    """
    sides = tasks.owners_of("take_payment", site)
    if sides is None or "vendor" in sides:
        return
    entered = any(task.kind == "patient_payment" for task in tasks.at(site))
    for login, item in () if entered else _giving(logins.at(site), "payment.enter"):
        who = logins.who(login)
        yield Gap(item.place, f"the billing team takes no payments, and {right_in_words(item)} lets {who} enter them")
    for answer in patient_texts.holding(Danger.TAKES_PAYMENT, seen=without_sending_on):
        yield Gap(answer, "the billing team takes no payments, and {the answer} takes one")
    entries: tuple[PostingKind | Step | ScopeTask, ...] = (
        *posting.kinds.found,
        *workflow.steps.found,
        *scope.tasks.found,
    )
    ours = tuple(entry.place.steps for entry in entries if owners.sides(entry.owner) == {"practice"})
    for answer in team_words.holding(Danger.TAKES_PAYMENT, *_RIGHTS, seen=team_words.without_practice):
        if any(answer.place.steps[: len(steps)] == steps for steps in ours):
            continue  # what the practice does itself
        yield Gap(answer, "the billing team takes no payments, and {the answer} tells it to take one")


@rule(
    "ACC018",
    "B/B/B",
    guide=("S-7.16", "S-10.15"),
    kind=Kind.DANGER,
    fix="Take the right away. What is missing in a record is asked for, and the clinician writes it.",
    question="Which right does the work need in place of the one to change clinical records?",
    duty="access",
)
def clinical_record_editable(logins: Logins) -> Iterator[Gap]:
    """Somebody of the billing team can change clinical notes or completed procedures.

    Why:
        A claim says what was done and why. If whoever bills can change the record, the
        record no longer proves anything.
    Bad:
        access-plan:
          "logins[pms/marco].permissions": [AccountModule, ClaimView, ProcCompleteEdit]
    Bad:
        access-plan:
          "logins+": {system: pms, users: marco, allows: ["write clinical notes"], requested: 2026-11-20}
    Good:
        access-plan:
          "logins+": {system: pms, users: marco, allows: ["write billing notes"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    for login, item in _giving(logins.vendor, "clinical.edit", "procedure.edit"):
        what = "clinical notes" if "clinical.edit" in item.given.gives else "completed procedures"
        who = logins.who(login)
        question = f"Which right does {who} need in place of the one to change {what}?"
        yield Gap(item.place, f"{right_in_words(item)} lets {who} change {what}", question=question)


#: Fields that say which rights and which work there are; rules of their own judge them.
_RIGHTS: Final = (
    ("access-plan", "logins"),
    ("scope", "tasks", "text"),
    ("approvals", "actions", "kind"),
)


@rule(
    "ACC031",
    "W/W/W",
    guide=("S-7.16", "S-10.15"),
    kind=Kind.DANGER,
    fix="Take it out. What is missing in a record is asked for, and the clinician writes it.",
    question="Who at the practice changes clinical records, and how are they asked?",
    duty="clinical",
)
def clinical_record_change_in_words(
    team_words: TeamWords, document: WorkflowMap, owners: Owners, site: Site
) -> Iterator[Gap]:
    """An instruction, a remark or a rule asks the billing team to change clinical records, or wants the right for it.

    Why:
        Rights are given by what people ask for. A claim proves nothing when whoever bills can
        change the record behind it.
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].text": "If the note does not match the claim, the biller corrects the chart note."
    Bad:
        access-plan:
          also: [{about: Rights, text: "Marco needs write access to the treatment notes."}]
    Good:
        workflow-map:
          "exceptions[missing_policy_details].text": "If the note does not match the claim, ask Dr. Vale to look at it."
    Good:
        workflow-map:
          "steps[post-procedures].what": "Sam posts the chart before he goes home."
    """
    steps = (step for step in site.entries(document.steps) if owners.sides(step.owner) == {"practice"})
    own = {id(step.what) for step in steps}  # what the practice does itself is no instruction to the billing team
    for answer in team_words.holding(Danger.CLINICAL_RIGHTS, *_RIGHTS):
        if id(answer) not in own:
            yield Gap(answer, "{the answer} has the billing team change clinical records, or asks for the right to")


RULES: Final = (
    admin_granted,
    insurance_details,
    payments_undecided,
    payments_against_policy,
    clinical_record_editable,
    clinical_record_change_in_words,
)
