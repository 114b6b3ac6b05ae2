"""What the rules of `rules/communication/channels.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM006",
        "nobody watches, in so many words",
        'escalation-contacts: {"channels[office-line].watched_by": nobody}',
        ("escalation-contacts:channels[office-line].watched_by: it is said to be nobody who watches Office line",),
    ),
    Case(
        "COM006",
        "a role watches",
        """
        practice: {"roles+": {id: desk, side: practice, people: [dana, sam]}}
        escalation-contacts: {"channels[office-line].watched_by": desk}
        """,
    ),
    Case(
        "COM029",
        "a number with other words",
        'escalation-contacts: {"channels[office-line].address": "main line 555-0142, option 2"}',
    ),
    Case(
        "COM029",
        "a fax without a number",
        'escalation-contacts: {"channels[office-line].kind": fax, "channels[office-line].address": "line two"}',
        ("escalation-contacts:channels[office-line].address: Office line has no number that somebody could call",),
    ),
    Case(
        "COM029",
        "an email address in a sentence, and a portal without one",
        """
        escalation-contacts:
          "channels[billing-inbox].kind": email
          "channels[billing-inbox].address": "write to <billing@maplegrove.example>"
          "channels[office-line].kind": portal
          "channels[office-line].address": "Messages"
        """,
    ),
    Case(
        "COM029",
        "an email channel that names a program",
        'escalation-contacts: {"channels[billing-inbox].kind": email, "channels[billing-inbox].address": "Outlook"}',
        (
            "escalation-contacts:channels[billing-inbox].address: Billing inbox has no email address that can be written to",
        ),
    ),
    Case(
        "COM007",
        "a channel for one area stands beside the general one",
        'escalation-contacts: {"channels+": {id: recare-inbox, purpose: routine, address: "recare@maplegrove.example", watched_by: sam, for: {areas: recare}}}',
    ),
    Case(
        "COM007",
        "three",
        'escalation-contacts: {"channels+2": {kind: chat, name: Chat, purpose: routine, address: "the chat", watched_by: sam}}',
        (
            "escalation-contacts:channels[3].purpose: routine questions may come on 3 channels: Billing inbox, Chat and Chat",
        ),
    ),
    Case(
        "COM020",
        "by its name alone",
        'escalation-contacts: {"channels[office-line].name": "Whatsapp group", "channels[office-line].kind": chat}',
        (
            "escalation-contacts:channels[office-line].patient_detail: Whatsapp group carries patient detail and is personal messaging",
        ),
    ),
    Case(
        "COM020",
        "a text message without patient detail",
        'escalation-contacts: {"channels[office-line].kind": text_message, "channels[office-line].patient_detail": no}',
    ),
    Case(
        "COM021",
        "nothing for routine questions",
        'escalation-contacts: {"channels[billing-inbox].purpose": urgent}',
        ("escalation-contacts:channels: it is not said yet which channel is for routine questions",),
    ),
    Case(
        "COM021",
        "one channel may be for both",
        'escalation-contacts: {"channels[office-line]-": , "channels[billing-inbox].purpose": [routine, urgent]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
