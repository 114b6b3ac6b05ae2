"""The reason of a `none` says that there is none, or that nobody knows; it is read alike in every field that may be none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.speech.reasons import Reason, in_place_of_a_description, in_place_of_a_reason
from handover.testing.overlay import example

UNKNOWN = (
    "no idea", "I have no idea, we never had to", "not sure", "not really sure", "I don't know", "we don't really know", "dunno",
    "no clue, sorry", "can't say", "couldn't tell you", "hard to say", "I wouldn't know", "unclear", "who knows", "nobody here knows",
    "nobody told us", "we were never told", "beats me", "?", "is there one?", "tbd", "xxx", "I can't remember", "your guess is as good",
    "I couldn't say for certain",
)  # fmt: skip
ELSEWHERE = (
    "Kim would know", "Marta knows that", "that's one for Dr Reyes", "you'd have to ask Kim", "ask the insurance", "Delta would know",
    "it's in the contract somewhere", "must be in the manual", "please ask the office", "see the contract",
)  # fmt: skip
NOT_LOOKED = (
    "we never looked", "haven't checked", "we'd have to look it up", "will find out", "I'd have to check", "we never asked them",
    "let me get back to you", "to be decided", "we have not decided", "not looked into", "we haven't found out yet",
    "I'll have to see", "still checking",
)  # fmt: skip
HEDGED = (
    "not that I know of", "none we know of", "nothing that I know of", "as far as I know", "probably none", "I guess not",
    "I don't think there is one", "to my knowledge there is none", "none that we're aware of", "maybe there is one",
    "never heard of one", "I think not",
)  # fmt: skip
FAIR = (
    "we do not check that", "nobody checks those", "we never have to ask", "we never checked anybody out by phone", "everybody knows it",
    "the team knows it", "everyone knows that",
    "nobody has counted", "nobody has counted them so far", "we never had one", "nothing so far", "the claim is enough for them",
    "the notebook does not say", "asks for nothing beyond the claim", "the fund answers by phone and post only", "they never give way",
    "patients here have one plan at most", "we price from our own list", "there is no appeal after the two months",
    "no such thing here", "we do not use any", "they don't ask for it", "it has never come up", "not needed", "never asked for one",
    "Delta takes claims at any time", "we have only one office", "not offered", "they do not have a portal", "we checked, there is none",
    "the plan does not tell us anything more", "nobody asks for one", "we see no need", "the state sets none", "called them, there is none",
    "Kim asked them on 3 March: none", "never counted; the old system could not say", "we don't charge for it", "no deposit is taken",
    "we have never kept one", "nobody", "she left and took it with her", "the payer sets no limit", "patients don't know about it",
)  # fmt: skip
#: By another hand, which had not seen the patterns.
OTHERS_OPEN = (
    "no idea",
    "I have no idea, we never had to",
    "not sure",
    "Kim would know",
    "we never looked",
    "ask the insurance",
    "We're not really sure.",
    "I don't know",
    "don't know, honestly",
    "nobody knows yet",
    "Only Kim knows.",
    "Dr. Reyes knows that",
    "You'd have to ask Kim.",
    "see the fee list",
    "we haven't checked",
    "never looked",
    "Not asked yet",
    "nobody has looked",
    "nobody ever told us",
    "we were never told",
    "to be confirmed",
    "TBC",
    "we will find out",
    "I'll check",
    "let me look",
    "Kim will get back to you",
    "it depends",
    "is there one?",
    "a question for Kim",
    "unknown",
    "hard to say",
    "haven't a clue",
    "can't say",
    "we'd have to look",
    "still to decide",
    "Marian might know",
    "I couldn't tell you",
    "we have never thought about it",
    "talk to the plan",
    "Check with Availity.",
    "we did not ask",
    "don't remember",
    "who knows",
    "we've never checked",
)
OTHERS_OPEN_MISS = (
    "nobody has counted",
    "we never had one",
    "nothing so far",
    "the claim is enough for them",
    "the plan sets none, we asked in October",
    "the notebook does not say",
    "never counted; the old system could not say",
    "they never said",
    "has never refused us",
    "asks for nothing beyond the claim",
    "one plan at most",
    "we price from our own list",
    "we sit in one room",
    "logins wait until she is back",
    "all our patients are insured",
    "each EOB is taken as it comes",
    "the fund answers by phone and mail only",
    "there is no appeal after the two months",
    "nothing has worked yet",
    "we never ask for one",
    "nobody asks for it",
    "we never asked patients for one",
    "patients would know it anyway",
    "everybody knows the phrases",
    "not needed",
    "none",
    "never",
    "the tone is enough",
    "we look at each EOB",
    "by phone only",
    "they call us first",
    "nobody is called",
    "we know the plans well",
    "Kim does all of it",
    "we call, and write nothing",
    "checks and paper only",
    "patients are asked at the desk",
    "we have asked for none",
    "it is seen at the desk",
    "the two of us talk every day",
    "the portal is not open to practices",
)
#: By another hand, which had not seen the patterns.
OTHERS_HEDGED = (
    "not that I know of",
    "none we know of",
    "nothing that I know of",
    "none that we are aware of",
    "Nothing I can think of",
    "as far as I know, none",
    "so far as we can tell",
    "not to my knowledge",
    "to the best of our knowledge none",
    "I don't think so",
    "we do not think there is one",
    "I think not",
    "I guess none",
    "probably not",
    "maybe none",
    "Nothing comes to mind.",
    "never heard of any",
    "I doubt it",
    "not really",
    "we suppose there is none",
    "none that Kim knows of",
    "none we have seen",
    "we shouldn't think so",
    "there shouldn't be any",
    "apparently not",
    "as far as Kim knows",
    "not any I can remember",
    "presumably none",
)
OTHERS_HEDGED_MISS = (
    "nobody has counted",
    "we never had one",
    "nothing so far",
    "the claim is enough for them",
    "we asked, and there is none",
    "the plan sets none",
    "we think of each plan by itself",
    "patients know of it",
    "not needed",
    "none",
    "we price from our own list",
    "we have seen none of them work",
    "the fund answers by phone only",
    "they know how",
    "we believe in calling first",
    "one plan at most",
    "nothing has worked yet",
    "by phone only",
    "patients here have one plan",
    "we see insured patients only",
    "the phrases are enough",
    "it waits",
    "they never said",
    "never",
    "we do not think in stages",
    "everything is heard by phone",
)
#: Somebody is at it, somebody else has it, nobody has asked, there sometimes is one.
AT_IT = (
    "nobody has asked",
    "Kim is checking",
    "call them",
    "sometimes",
    "Dana knows",
    "not yet",
    "not known",
    "couldn't find out",
    "Marcus is looking into it",
    "the girls are finding out",
    "our biller is going to ask Delta",
    "waiting on the payer",
    "waiting to hear from MetLife",
    "Priya has been asked",
    "I've emailed them",
    "we put in a request last week",
    "the rep is getting back to us",
    "Jackie has the list",
    "it'll be on the website",
    "look in the binder",
    "ring the insurer",
    "phone the surgery",
    "check the portal",
    "speak to Margaret",
    "it was never discussed",
    "nobody told the new girl",
    "we didn't get an answer",
    "could not get hold of anyone",
    "now and again",
    "on and off",
    "only in some cases",
    "not so far as decided",
    "not at the moment, we'll think of one",
    "pending",
    "we're working on it",
    "nobody's asked yet",
    "Sue is on it",
    "give Delta a ring",
    "once in a blue moon",
    "Dr. Patel knows",
    "not that we've found so far",
    "not established",
    "we couldn't get anyone on the phone",
    "Tanya is checking with the plan",
    "sort of",
    "email support",
    "waiting for the letter",
    "I'll ask",
    "the office manager knows",
    "not determined",
    "some weeks yes, some weeks no",
    "the accountant has it",
    "we've asked, no reply",
    "no answer yet",
    "look it up",
    "they're still deciding",
    "see Margaret",
    "nobody got round to it",
    "usually",
    "unsure at present",
    "only on Tuesdays some of the time",
    "Lisa handles that, ask her",
    "can't get through to them",
    "being looked into",
    "half the time",
    "Alison has asked the bank",
    "it was left with the accountant",
    "somebody should look",
    "we're still to hear",
    "try the helpline",
    "Ravi's the one to ask",
    "I'd need to ask",
    "they haven't told us",
    "from time to time, yes",
    "not always",
    "nobody could say",
    "we keep forgetting to ask",
    "up to Dr. Shah",
    "waiting to be told",
    "I've left them a message",
    "it's on my list",
    "no clue yet",
)
#: What nobody is asked, thought through, or settled by whoever decides.
SETTLED = (
    "we ask nobody",
    "we think it through with the doctor each time",
    "we ask none of them",
    "we don't chase those at all",
    "nobody here handles cash",
    "Dana checked with them in May, nothing is needed",
    "we called Delta and they want nothing more",
    "the doctor decides each one with the patient",
    "we talk each one over with the hygienist, so no rule is kept",
    "not since 2019",
    "they stopped that last year",
    "the plan pays in full",
    "no discounts are ever given",
    "we give none, to anyone",
    "our software does not do that",
    "that is all done at head office in Leeds",
    "we've asked, and there's none",
    "Kim checked: no limit",
    "nobody needs one",
    "never, the fund pays us directly",
    "claims go out without one",
    "we turn those patients away",
    "only NHS patients here",
    "we are a one-chair surgery",
    "there's no second location",
    "patients pay on the day",
    "everything is paid up front, so nothing is owed",
    "not required by this insurer",
    "the state has no such rule",
    "we close over Christmas and nobody covers",
    "it's not worth the postage",
    "they accept whatever we send",
    "we ask for nothing",
    "nobody is asked",
    "we don't call anybody",
    "not since the merger",
    "not any more",
    "no longer",
    "we check them all ourselves",
    "Kim checks each one and there has been none",
    "the vendor sees it in the software",
    "the plan never asks",
    "it is in the fee schedule already",
    "we think about each case at the huddle",
    "they know our rules",
    "nobody waits",
    "each patient is called by the doctor",
    "not for this plan",
    "no, never",
    "nil",
    "we have no second system",
    "there are none in Ohio",
    "we stopped doing that in June",
    "patients bring their own",
    "the clearing house does it by itself",
    "cash is not taken",
    "the contract excludes it",
    "we are paid by direct debit",
    "all of them are adults",
    "we see only members of the fund",
    "both dentists work every day",
    "the bank does that",
    "we never ask patients for that",
    "the software asks on its own",
    "each one is looked at by the doctor",
    "no patient has more than one plan",
    "we have always waived it",
    "it's free",
    "the lab bills the patient directly",
    "we don't see children",
    "the plan answers within a day",
    "the phones are on all day",
    "they post it themselves",
    "not under this contract",
    "we gave that up",
    "Dr. Shah decides each one by herself",
    "there is only one of us",
    "nobody else has a key",
    "no fee is charged",
    "it all goes through the portal",
    "our patients pay by card",
    "the insurer checks it for us",
)
UNDESCRIBED = (
    "no idea how long", "no idea", "it depends on the patient", "depends", "whatever is normal", "whatever makes sense", "hard to say",
    "who knows", "to be decided", "not sure how long", "not clear yet", "as needed", "when it makes sense", "varies with the plan",
    "case by case", "it's different every time", "anybody's guess", "I don't know how much", "however it suits", "TBD",
)  # fmt: skip
DESCRIBED = (
    "whatever the amount", "whichever plan is primary", "depends on the plan: PPO only", "depends who you ask, but 30 days",
    "it depends on nothing but the date of service", "no idea why, but 180 days", "when the patient asks", "where the plan requires one",
    "if the balance is over 50", "hard to reach patients", "every dispute", "outside the small-balance rule", "up to six months",
    "a patient who does not know the plan", "as the contract says", "whatever the copay on the card says, up to 40",
)  # fmt: skip
SAID = {Reason.UNKNOWN: UNKNOWN, Reason.ELSEWHERE: ELSEWHERE, Reason.NOT_LOOKED: NOT_LOOKED, Reason.HEDGED: HEDGED}


@pytest.mark.parametrize(("reason", "text"), [(one, text) for one, texts in SAID.items() for text in texts])
def test_who_does_not_know_gives_no_reason(reason: Reason, text: str) -> None:
    found = in_place_of_a_reason(text)
    assert found is not None
    # one sentence may say two of them, as "you'd have to ask Kim": only a hedge is told apart
    assert (found is Reason.HEDGED) is (reason is Reason.HEDGED)
    for other in (text.capitalize(), f"{text}.", f"  {text} ", text.replace("'", "\u2019")):
        assert in_place_of_a_reason(other) is found


@pytest.mark.parametrize("text", FAIR)
def test_what_says_that_there_is_none_is_a_reason(text: str) -> None:
    assert in_place_of_a_reason(text) is None


@pytest.mark.parametrize("text", [*OTHERS_OPEN, *OTHERS_HEDGED])
def test_another_hand_is_understood_too(text: str) -> None:
    found = in_place_of_a_reason(text)
    assert found is not None
    assert (found is Reason.HEDGED) is (text in OTHERS_HEDGED)


@pytest.mark.parametrize("text", dict.fromkeys((*OTHERS_OPEN_MISS, *OTHERS_HEDGED_MISS)))
def test_a_reason_of_another_hand_is_one(text: str) -> None:
    assert in_place_of_a_reason(text) is None


@pytest.mark.parametrize("text", AT_IT)
def test_who_is_still_at_it_gives_no_reason(text: str) -> None:
    assert in_place_of_a_reason(text) not in (None, Reason.HEDGED)
    assert in_place_of_a_reason(f"{text.capitalize()}.") is in_place_of_a_reason(text)


@pytest.mark.parametrize("text", SETTLED)
def test_what_is_settled_is_a_reason(text: str) -> None:
    assert in_place_of_a_reason(text) is None


@pytest.mark.parametrize("text", UNDESCRIBED)
def test_what_describes_nothing_is_told_from_what_happens(text: str) -> None:
    assert in_place_of_a_description(text, tells=True) is not None
    assert in_place_of_a_description(f"{text.capitalize()}.") is not None


@pytest.mark.parametrize("text", DESCRIBED)
def test_what_describes_a_case_is_no_empty_description(text: str) -> None:
    assert in_place_of_a_description(text) is None


@pytest.mark.parametrize(
    "text", ["not sure which plan is first", "it is not clear who pays", "nobody knows the password"]
)
def test_that_something_is_not_clear_may_be_what_happens(text: str) -> None:
    assert in_place_of_a_description(text, tells=True) is None
    assert in_place_of_a_description(text) is not None


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    in_place_of_a_reason(text)


def test_the_rule_that_asks_says_why_it_is_no_answer() -> None:
    (found,) = example('payers: {"payers[lakeshore].extra_documentation": {none: "Kim would know"}}').findings("PAY013")
    assert found.message.endswith("; what is written says who may know")
    assert found.excerpt is not None


def test_who_only_knows_of_none_is_asked_one_question_that_can_be_answered() -> None:
    (found,) = example('payers: {"payers[lakeshore].extra_documentation": {none: "nothing that I know of"}}').findings()
    assert found.code == "FIL015"
    assert found.question.endswith(": is there none, or is it only that you know of none?")
