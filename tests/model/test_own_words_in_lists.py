"""Several words of somebody's own are taken as such where a closed list allows these; what comes near the list is not."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example

OWN = (
    ('scope: {"tasks+": {kind: "penalty charge letters", owner: practice}}', "scope:tasks"),
    ('posting: {"notices[practice].method": "a report on the fifth of each month"}', "posting:notices"),
    (
        'financial-policy: {time_of_service: "Sam takes the card at the desk on the day"}',
        "financial-policy:time_of_service",
    ),
    ('workflow-map: {"recare.selection": "patients due a six-month recall"}', "workflow-map:recare"),
)
NEAR = (
    ('scope: {"tasks+": {kind: "trak the claims sent", owner: vendor}}', "scope:tasks"),
    ('scope: {"tasks+": {kind: "credentialing", owner: vendor}}', "scope:tasks"),
)


@pytest.mark.parametrize(("overlay", "place"), OWN)
def test_own_words_are_taken_as_they_are(overlay: str, place: str) -> None:
    assert [one.code for one in example(overlay).findings() if one.address.startswith(place)] == []


@pytest.mark.parametrize(("overlay", "place"), NEAR)
def test_what_may_be_a_misspelt_word_of_the_list_is_asked_about(overlay: str, place: str) -> None:
    assert "FIL002" in [one.code for one in example(overlay).findings() if one.address.startswith(place)]


def test_own_words_that_decide_nothing_are_asked_about() -> None:
    found = example('financial-policy: {time_of_service: "it depends on who is in"}').findings("FIN001")
    assert [one.address for one in found] == ["financial-policy:time_of_service"]
