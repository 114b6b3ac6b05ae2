"""What can be dangerous about a text, and who hears it."""

from __future__ import annotations

from enum import Enum


class Danger(Enum):
    """What is dangerous about a sentence."""

    PRESSURE = "pressure"
    CLINICAL_ADVICE = "clinical_advice"
    COVER_PROMISE = "cover_promise"
    PAYER_CERTAINTY = "payer_certainty"
    CLINICAL_RIGHTS = "clinical_rights"
    TAKES_PAYMENT = "takes_payment"
    FREE_HAND = "free_hand"


class Heard(Enum):
    """Who hears or reads a text."""

    PATIENTS = "patient"
    TEAM = "team"
