"""Every folder under `examples/`: what it shows is pinned, and nothing in it points at anybody real.

`just pins` writes the pins anew; read the difference line by line.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from handover.check.judge import judge
from handover.model.practice import DOCUMENTS
from handover.outcome import Outcome
from handover.report.json_report import render
from handover.rules.catalogue import TOPICS
from handover.shipped import examples_folder
from handover.source.folder import DiskFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

FOLDERS: Final = sorted(path.parent for path in examples_folder().rglob("practice.yaml"))
HERE: Final = Path(__file__).parent
#: What of a finding is pinned: all that a person reads or goes by, not what the rule's own manual repeats.
PINNED: Final = ("code", "file", "line", "address", "message", "severity", "ask")

each_example = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def report(folder: Path) -> dict[str, Any]:
    """Return what `check --format json` says about one example."""
    outcome = judge(DiskFolder(folder), folder.name, example().today)
    document = json.loads(render(Outcome(example().today.isoformat(), (outcome,)), "test"))
    found: dict[str, Any] = document["practices"][0]
    return found


@each_example
def test_the_findings_are_the_pinned_ones(folder: Path, pinned: SnapshotAssertion) -> None:
    found = [{key: finding[key] for key in PINNED} for finding in report(folder)["findings"]]
    shown = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    assert shown == pinned(name=f"{folder.name}.expected.json")


def test_no_pin_of_an_example_is_left_over() -> None:
    pins = {path.name for path in HERE.glob("*.json")}
    assert pins - {f"{folder.name}.expected.json" for folder in FOLDERS} == set()


def test_the_clean_example_has_no_findings() -> None:
    assert report(examples_folder() / "maple-grove")["findings"] == []


def test_the_british_example_has_two() -> None:
    assert len(report(examples_folder() / "harbour-street")["findings"]) == 2


def test_the_group_shows_gaps_of_many_kinds_in_many_documents() -> None:
    found = report(examples_folder() / "river-dental-group")["findings"]
    assert len({finding["file"] for finding in found}) >= 8
    assert len({finding["code"] for finding in found}) >= 12


def test_the_examples_show_a_gap_of_every_topic() -> None:
    found = [finding["code"] for folder in FOLDERS for finding in report(folder)["findings"]]
    assert {code[:3] for code in found} == {topic.letters for topic in TOPICS}


def test_the_readme_counts_the_gaps_of_the_group() -> None:
    number = len(report(examples_folder() / "river-dental-group")["findings"])
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"ready, {number} honest gaps" in " ".join(readme.split())


def test_a_promised_answer_asks_who_promised_it_and_names_the_day() -> None:
    found = report(examples_folder() / "river-dental-group")["findings"]
    backup = next(finding for finding in found if finding["code"] == "COM002")
    assert backup["ask"] == "lena"
    assert backup["message"].endswith("; Lena Brandt is to say by 1 December 2026")
    assert backup["question"] == "Mill Creek: Who answers the billing team while June Park is away?"


@each_example
def test_an_example_is_whole_and_judged_as_of_its_own_day(folder: Path) -> None:
    said = report(folder)
    assert said["sample"] is True
    assert said["today"] == "2026-11-23"
    # the group has a misspelt key on purpose, and what asks for its answer is not checked
    assert {one["code"] for one in said["not_checked"]} <= {"GOA005"}
    assert all(one["present"] for one in said["documents"])
    own = {one["file"] for one in said["documents"] if not one["inherited"]}
    assert {path.name for path in folder.glob("*.yaml")} == own
    if not said["groups"]:  # those of a group know their example documents by number
        assert own == {document.file_name for document in DOCUMENTS}
        assert 10 <= len(list((folder / "documents").iterdir())) <= 15


# -- nothing points at anybody real ----------------------------------------------------------

#: Anything with as many digits as a number to call, however it is split.
NUMBER: Final = re.compile(r"(?<![\w.,-])(?:\+?\(?\d[\d()]*(?:[ .-]\(?\d[\d()]*)*)(?!\w|[.,-]\d)")
#: Reserved for fiction: 555-0100 to 555-0199 with or without an area code; Ofcom's 01632 960xxx.
FICTIONAL: Final = re.compile(r"(?:1 )?(?:\d{3} )?555 01\d\d|(?:44 |0)1632 960\d{3}")
#: What has as many digits and is none: a day, hours, an amount, a row of figures.
NO_NUMBER: Final = re.compile(r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}-\d{1,2}")
DOMAIN: Final = re.compile(r"\b(?:[a-z0-9-]+\.)+(?!yaml\b|txt\b)[a-z]{2,}\b", re.IGNORECASE)
#: Values that are numbers of something else: identifiers of payers and providers.
IDENTIFIER: Final = re.compile(r'\b(?:payer_id|npi|tax_id): "?[\d-]+"?|reference [A-Z]?[\d-]+')


def phone_numbers(text: str) -> list[str]:
    """Return what could be dialled in a text, in one spelling."""
    found = []
    for match in NUMBER.finditer(IDENTIFIER.sub("", text)):
        word = match.group().strip()
        if len(re.sub(r"\D", "", word)) >= 7 and not NO_NUMBER.fullmatch(word):
            found.append(re.sub(r"[^\d]+", " ", word).strip())
    return found


def domains(text: str) -> list[str]:
    """Return what could be a host in a text; placeholders and addresses of fields are none."""
    return DOMAIN.findall(re.sub(r"\{\{.*?\}\}", "", text))


@each_example
def test_no_number_and_no_domain_is_real(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        text = path.name + "\n" + (path.read_text(encoding="utf-8") if path.is_file() else "")
        assert [number for number in phone_numbers(text) if not FICTIONAL.fullmatch(number)] == [], path
        assert [domain for domain in domains(text) if not domain.casefold().endswith(".example")] == [], path


@pytest.mark.parametrize(
    "text",
    ["541-867-5309", "(541) 867-5309", "867-5309", "+1 541 867 5309", "555-0242", "01604 123456", "020 7946 0000", "5418675309"],
)  # fmt: skip
def test_a_real_number_would_be_seen(text: str) -> None:
    seen = phone_numbers(f'phone: "{text}"\ncall {text}, please.')
    assert len(seen) == 2
    assert not any(FICTIONAL.fullmatch(number) for number in seen)


@pytest.mark.parametrize(
    "text", ["555-0142 ext 2", "503-555-0110", "(503) 555-0110", "01632 960140", "+44 1632 960140"]
)
def test_a_fictional_number_is_known(text: str) -> None:
    seen = phone_numbers(text)
    assert len(seen) == 1
    assert FICTIONAL.fullmatch(seen[0])


@pytest.mark.parametrize("text", ["dana@maplegrove.com", "https://pay.river.co.uk/now", "see maple-grove.dental"])
def test_a_real_domain_would_be_seen(text: str) -> None:
    assert not all(domain.endswith(".example") for domain in domains(text))
    assert domains(text)
