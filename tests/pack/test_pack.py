"""The pack: whole, honest about doubt, escaped, the same bytes every time."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from handover.analysis.structure.phrasing import counted
from handover.check.judge import judge_loaded
from handover.cli.boundary import run
from handover.load import load
from handover.pack import html, markdown
from handover.pack.glossary import TERMS
from handover.pack.view import PAGES, view
from handover.shipped import examples_folder
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from pathlib import Path

    from handover.model.manual import Audience
    from handover.pack.blocks import Pack

MAPLE = str(examples_folder() / "maple-grove")


def pack_of(overlay: str = "", audience: Audience = "all") -> Pack:
    made = example(overlay)
    return view(judge_loaded(load(MemoryFolder(made.files)), "example", made.today, made.stage), audience)


def text_of(overlay: str = "", audience: Audience = "all") -> str:
    return markdown.render(pack_of(overlay, audience)).decode().replace("\\", "")


def test_a_live_practice_without_blockers_is_no_draft() -> None:
    assert pack_of().marks == ("SAMPLE",)
    assert "No question is open." in text_of()


def test_a_missing_backup_makes_a_draft_and_asks_the_right_person() -> None:
    text = text_of("escalation-contacts: {backup: ~}")
    assert text.count("DRAFT") >= len(PAGES) - 1
    assert "### Dana Ruiz" in text
    assert "Dana Ruiz, who answers the billing team when you are away?" in text


def test_who_gives_a_written_estimate_is_shown_where_it_is_answered() -> None:
    row = "Written estimate for patients without insurance"
    assert f"| **{row}** | the practice |" in text_of("financial-policy: {good_faith_estimate: practice}")
    assert f"| **{row}** | **(not answered yet)**" in text_of("financial-policy: {good_faith_estimate: ~}")
    assert row not in text_of("practice: {jurisdiction: GB}\nfinancial-policy: {good_faith_estimate: ~}")


def test_a_practice_that_is_not_live_is_a_draft() -> None:
    assert pack_of("practice: {stage: ready}").marks == ("DRAFT", "SAMPLE")


@pytest.mark.parametrize(
    ("overlay", "told"),
    [
        ("stage: live", "No question is open."),
        ("stage: ready", "No question is open."),
        (
            "stage: ready\npractice: {go_live: 2026-12-07, stage: ready}\naccess-plan: {'logins[pms/marco].tested': ~}",
            "No question is open at this stage, and 1 for going live; 1 of them is to be settled before going live.",
        ),
        (
            "practice: {stage: live}\naccess-plan: {'logins[pms/marco].tested': ~}",
            "1 question is open; 1 of them is to be settled at once.",
        ),
        (
            "practice: {stage: live}\nworkflow-map: {'steps[send-claim].owner': practice}",
            "1 question is open; none of them stops the work.",
        ),
    ],
)
def test_the_first_lines_count_what_going_live_asks(overlay: str, told: str) -> None:
    assert told in text_of(overlay)


def test_a_draft_of_a_practice_that_is_ready_says_why() -> None:
    why = "The pack is a draft until the practice is live and nothing blocks the work."
    assert f"Stage: ready. {why}" in text_of("stage: ready")
    assert why not in text_of()


def test_somebody_whom_nobody_has_to_reach_has_no_open_question() -> None:
    overlay = """
        practice:
          "people+": {id: nia, name: Nia Cole, side: vendor, does: Claims, hours: "mon-fri 09:00-17:00"}
    """
    (row,) = (line for line in text_of(overlay).splitlines() if "| Nia Cole" in line)
    assert "not answered yet" not in row


def test_unconfirmed_shows_wherever_the_fact_shows() -> None:
    overlay = "escalation-contacts:\n  answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-12-04}}"
    assert "1 working day **(unconfirmed: Dr Ines Vale, by 4 December 2026)**" in text_of(overlay)
    rule = 'payers:\n  "payers[tri-county].rules": [{decision: "Send the chart.", unconfirmed: {ask: dana, by: 2026-12-04}}]'
    assert "Send the chart. **(unconfirmed: Dana Ruiz, by 4 December 2026)**" in text_of(rule)


def test_what_is_not_answered_says_so() -> None:
    shown = "**When the first contact is away:** **(not answered yet)**"
    assert shown in text_of("escalation-contacts: {backup: ~}")


def test_a_conflict_says_who_said_what() -> None:
    overlay = "escalation-contacts:\n  backup: {conflict: [{is: ines, says: dana}, {is: sam, says: ines}]}"
    text = text_of(overlay)
    assert "**(not decided)**" in text
    assert "Dana Ruiz says: Dr Ines Vale" in text


def test_what_differs_and_who_stands_in_is_shown() -> None:
    text = text_of()
    assert "Dana Ruiz *stand-in: Sam Ode*" in text
    assert "for new patients: a deposit" in text


def test_every_term_is_defined() -> None:
    text = text_of()
    as_said = (term.replace("ageing", "aging") for term in TERMS)
    assert [term for term in as_said if f"**{term}**" not in text] == []


def test_the_practices_own_words_come_before_ours() -> None:
    assert "Holds all that the payer wants to see" in text_of()
    assert TERMS["clean claim"] not in text_of()


def test_the_first_pages_say_whom_to_ask() -> None:
    assert [section.key for section in pack_of().sections][:3] == ["who_to_ask", "escalation", "contacts"]


def test_there_is_a_line_to_sign_for_each_side() -> None:
    text = text_of()
    assert "For the practice: ____" in text
    assert "For the billing team: ____" in text
    assert "not legal advice" in text


def test_internal_notes_stay_out_of_the_vendors_pack() -> None:
    overlay = """
        practice:
          "people[ines].phone": {is: "555-0199", internal: yes}
          "also[2].internal": yes
          "people[sam].internal": yes
          "also[1].text": {is: "A quarrel at the desk.", internal: yes}
          "backlog.owner": {is: practice, note: "Tess has counted twice.", internal: yes}
          "locations[main-street].phone": {is: "555-0177", internal: yes}
    """
    inside, outside = text_of(overlay), text_of(overlay, "vendor")
    for words in ("quarrel", "counted twice", "555-0177"):
        assert words in inside
        assert words not in outside
    assert "About 90 claims" in inside
    assert "555-0199" in inside
    assert "555-0199" not in outside
    assert "yearly maximum" in inside
    assert "yearly maximum" not in outside


def test_html_escapes_and_loads_nothing() -> None:
    overlay = (
        "escalation-contacts:\n  first_weeks: \"<script>alert('x')</script> {{ 7*7 }} <img src=http://x.example>\""
    )
    page = html.render(pack_of(overlay)).decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert" in page
    assert "{{ 7*7 }}" in page
    assert not re.search(r'(?:src|href)="(?!#|tel:|mailto:)', page)
    assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in page


def test_markdown_shows_text_as_text() -> None:
    overlay = 'escalation-contacts:\n  first_weeks: "a | b <b>c</b> [d](http://x.example) `e` *f*"'
    page = markdown.render(pack_of(overlay)).decode()
    assert r"a \| b \<b\>c\</b\> \[d\]\(http://x.example\) \`e\` \*f\*" in page


@pytest.mark.parametrize("audience", ["all", "vendor", "front-desk", "clinician", "owner"])
def test_no_object_leaks_into_a_page(audience: Audience) -> None:
    page = html.render(pack_of("", audience)).decode() + markdown.render(pack_of("", audience)).decode()
    assert "object at 0x" not in page
    assert "<built-in" not in page
    assert " characters>" not in page


@pytest.mark.parametrize("document", sorted(name for name in example().files if name.endswith(".yaml")))
def test_a_pack_can_be_made_without_any_one_document(document: str) -> None:
    text = text_of(f"{document.removesuffix('.yaml')}: ~")
    assert "DRAFT" in text


def test_a_pack_can_be_made_of_nothing_but_a_name() -> None:
    files = {"practice.yaml": b"name: Nothing Yet\n"}
    today = example().today
    made = view(judge_loaded(load(MemoryFolder(files)), "nothing", today), "all")
    assert made.title == "Nothing Yet"
    assert "not answered yet" in html.render(made).decode()


# -- the command ---------------------------------------------------------------------------


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(["render", "pack", MAPLE, "-o", str(tmp_path / name)]) == 0
    for file in ("all.html", "all.md", "manifest.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_foreign_files_are_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "pack"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    assert run(["render", "pack", MAPLE, "-o", str(out)]) == 0
    assert run(["render", "pack", MAPLE, "-o", str(out), "--format", "md"]) == 0
    assert (out / "mine.txt").read_text() == "mine"
    assert sorted(path.name for path in out.iterdir()) == ["all.html", "all.md", "manifest.json", "mine.txt"]


def test_a_second_pack_for_another_reader_stands_beside_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pack"
    assert run(["render", "pack", MAPLE, "-o", str(out), "--format", "md"]) == 0
    assert run(["render", "pack", MAPLE, "-o", str(out), "--for", "vendor", "--format", "html"]) == 0
    assert capsys.readouterr().err == "handover: written earlier, and left as it was: all.md\n"
    assert sorted(path.name for path in out.iterdir()) == ["all.md", "manifest.json", "vendor.html"]
    assert list(tmp_path.iterdir()) == [out]
    assert set(json.loads((out / "manifest.json").read_text())["files"]) == {"all.md", "vendor.html"}


def test_nothing_is_rendered_while_a_secret_stands_in_a_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "practice"
    for name, data in example('access-plan:\n  also: {text: "the portal password is Molar2026!"}').files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    out = tmp_path / "pack"
    assert run(["render", "pack", str(folder), "-o", str(out)]) == 1
    captured = capsys.readouterr()
    assert "access-plan.yaml" in captured.err
    assert "Molar" not in captured.err + captured.out
    assert not out.exists()


def test_require_live_writes_nothing_for_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "practice"
    for name, data in example("escalation-contacts: {backup: ~}").files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    out = tmp_path / "pack"
    assert run(["render", "pack", str(folder), "-o", str(out), "--require", "live"]) == 1
    assert "not live" in capsys.readouterr().err
    assert not out.exists()
    assert run(["render", "pack", MAPLE, "-o", str(out), "--require", "live"]) == 0


@pytest.mark.parametrize("target", ["", ".."])
def test_the_practices_own_folder_is_never_the_output(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "practice"
    for name, data in example().files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    before = sorted(folder.rglob("*"))
    assert run(["render", "pack", str(folder), "-o", str(folder / target)]) == 2
    assert "own documents" in capsys.readouterr().err
    assert sorted(folder.rglob("*")) == before


def test_an_output_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pack").write_text("mine")
    assert run(["render", "pack", MAPLE, "-o", str(tmp_path / "pack")]) == 2
    assert "is a file, not a folder" in capsys.readouterr().err
    assert (tmp_path / "pack").read_text() == "mine"


def test_a_failed_write_leaves_the_old_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pack"
    assert run(["render", "pack", MAPLE, "-o", str(out)]) == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("handover.output.disk.os.fsync", full)
    assert run(["render", "pack", MAPLE, "-o", str(out), "--for", "vendor"]) == 2
    assert "No space left" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert list(tmp_path.iterdir()) == [out]


def test_a_root_of_practices_gets_one_folder_each(tmp_path: Path) -> None:
    root = tmp_path / "root"
    for practice in ("north", "south"):
        for name, data in example().files.items():
            (root / practice / name).parent.mkdir(parents=True, exist_ok=True)
            (root / practice / name).write_bytes(data)
    out = tmp_path / "packs"
    assert run(["render", "pack", str(root), "-o", str(out), "--format", "md"]) == 0
    found = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert found == ["manifest.json", "north/all.md", "south/all.md"]


def test_details_stand_beside_their_answer_also_where_another_holds() -> None:
    text = text_of()
    assert "| **Emergency visits** | A deposit of 50, the rest after insurance has answered. |" in text
    assert "write-off, up to $10 *Once a month, from the report of balances up to 10.*" in text
    overlay = """
        financial-policy:
          time_of_service: {is: full, differs: [{for: {visits: new_patient}, is: deposit, amount: 50}]}
          small_balance: {is: write_off, up_to: {is: 10, unconfirmed: {ask: ines, by: 2026-12-04}}}
    """
    text = text_of(overlay)
    assert "in full *for new patients: a deposit, amount $50*" in text
    assert "write-off, up to $10 (unconfirmed: Dr Ines Vale, by 4 December 2026)" in text


def test_an_answer_for_each_location_is_not_open() -> None:
    offices = """
        practice:
          "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
        escalation-contacts:
          first_weeks: {differs: [{for: {locations: main-street}, is: "Two quiet weeks."}%s]}
    """
    whole = text_of(offices % ', {for: {locations: hillside}, is: "A busy start."}')
    assert "at Main Street: Two quiet weeks.; at Hillside: A busy start. |" in whole
    assert "not answered yet" not in whole


def test_words_follow_the_country() -> None:
    overlay = 'financial-policy: {"methods[cheque].accepted": yes}\n'
    assert "| check | yes |" in text_of(overlay)
    assert "| cheque | yes |" in text_of(f"{overlay}practice: {{jurisdiction: GB}}")
    (us,) = example('financial-policy: {"methods[cheque].accepted": ~}').findings("FIN014")
    (gb,) = example('financial-policy: {"methods[cheque].accepted": ~}\npractice: {jurisdiction: GB}').findings(
        "FIN014"
    )
    assert (us.question, gb.question) == ("Do you take a check?", "Do you take a cheque?")


def test_an_answer_for_one_location_says_so() -> None:
    overlay = "escalation-contacts: {backup: {is: ines, for: {locations: main-street}}}"
    text = text_of(overlay).replace("[", "").replace("]", "")
    assert "**When the first contact is away:** Dr Ines Vale 555-0142 ext 1(tel:5550142;ext=1)" in text
    assert "*at Main Street*" in text


@pytest.mark.parametrize(
    ("overlay", "shown"),
    [
        ('practice: {"people[sam].note": "leaves in May", "people[sam].internal": yes}', "555-0142 ext 3"),
        ('financial-policy: {forbidden: {is: [final notice], note: "leaves in May", internal: yes}}', "final notice"),
        ('access-plan: {"logins[pms/marco].note": "leaves in May", "logins[pms/marco].internal": yes}', "Marco Lind"),
    ],
)
def test_beside_a_note_the_note_alone_is_internal(overlay: str, shown: str) -> None:
    made = example(overlay)
    text = markdown.render(view(judge_loaded(load(MemoryFolder(made.files)), "x", made.today, "live"), "vendor"))
    told = text.decode().replace("\\", "")
    assert shown in told
    assert "leaves in May" not in told


@pytest.mark.parametrize(
    ("overlay", "words"),
    [
        ('practice: {"people[sam].name": {is: Sam Ode, internal: yes}}', "Sam Ode"),
        ('practice: {"people[dana].away+": {from: 2026-12-28, until: 2026-12-30, internal: yes}}', "28 December 2026"),
        ('scope: {"tasks+": {text: "Sorting the old boxes", owner: practice, internal: yes}}', "Sorting the old boxes"),
        ('approvals: {"actions+": {kind: {other: "Buying stamps"}, free: yes, internal: yes}}', "Buying stamps"),
        ('scope: {"tasks+": {text: {is: "Sorting old boxes", internal: yes}, owner: vendor}}', "Sorting old boxes"),
    ],
)
def test_internal_entries_stay_out_of_every_section_of_the_vendors_pack(overlay: str, words: str) -> None:
    assert words in text_of(overlay)
    assert words not in text_of(overlay, "vendor")


def test_the_vendors_pack_carries_the_code_of_all_lines() -> None:
    overlay = 'scope: {"tasks+": {text: "Sorting the old boxes", owner: practice, internal: yes}}'
    codes = [
        re.findall(r"Note beside your signature\*\* \| (\w{8})", text_of(overlay, who)) for who in ("all", "vendor")
    ]
    assert codes[0]
    assert codes[0] == codes[1]


def test_who_sorts_an_exception_out_is_told_for_each_location() -> None:
    overlay = """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        workflow-map: {"exceptions[missing_policy_details].owner": ~, verification.asks_patient: {is: sam, differs: [{for: {locations: annex}, is: tess}]}}
    """
    row = next(line for line in text_of(overlay).splitlines() if "A plan changed and nobody told us" in line)
    assert "at Main Street: Sam Ode; at Annex: Tess Hart" in row


@pytest.mark.parametrize(
    ("accepted", "said", "shown"),
    [
        ("no", "Sorry, we do not", "not offered"),
        ("~", "We may take that", "We may take that"),
        ('{said: "I think so"}', "We may take that", "We may take that"),
    ],
)
def test_a_way_to_pay_is_not_offered_only_where_it_says_so(accepted: str, said: str, shown: str) -> None:
    overlay = f'financial-policy: {{"methods[cheque].accepted": {accepted}, "methods[cheque].say": "{said}"}}'
    row = next(line for line in text_of(overlay).splitlines() if line.startswith("| check |"))
    assert row.endswith(f"| {shown} |")


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("~", "yes"),
        ("approved", "approved"),
        ("in_use", "in use, not approved"),
        ('{said: "Dana likes it"}', "said, not decided"),
    ],
)
def test_words_for_patients_are_approved_only_where_nothing_else_is_said(status: str, shown: str) -> None:
    overlay = f'financial-policy: {{"scripts[recare-first-call].status": {status}}}'
    section = text_of(overlay).split("### Words for patients")[1]
    (cell, *_) = (
        line.rstrip(" |").rsplit(" | ", 1)[1] for line in section.splitlines() if line.startswith("| recare ")
    )
    assert shown in cell
    assert ("yes" in cell) == (status == "~")


@pytest.mark.parametrize(
    ("overlay", "address"),
    [
        (
            'scope: {"tasks[send_claims].kind": {is: send_claims, unconfirmed: {ask: dana, by: 2026-12-04}}}',
            "scope:tasks[1].kind.unconfirmed",
        ),
        (
            'practice: {"systems[pms].name": {is: Zebra Dental, internal: yes}}',
            "practice:systems[pms].name.internal",
        ),
    ],
)
def test_what_only_names_a_row_takes_no_mark(overlay: str, address: str) -> None:
    assert [finding.address for finding in example(overlay).findings("FIL002")] == [address]


def test_the_doubt_about_a_stand_in_is_shown_with_the_days_away() -> None:
    text = text_of('practice: {"people[dana].away[1].stand_in": {is: sam, unconfirmed: {ask: dana, by: 2026-12-04}}}')
    section = text.split("### People")[1].split("### ")[0]
    assert "unconfirmed: Dana Ruiz, by 4 December 2026" in section


def test_what_the_practice_has_accepted_is_on_its_own_pack_only() -> None:
    accepted = (
        '{code: COM004, where: escalation-contacts, reason: "The answering service", says: ines, until: 2027-03-31}'
    )
    overlay = f"practice: {{ignores: [{accepted}]}}"
    for audience, shown in (
        ("all", True),
        ("owner", True),
        ("vendor", False),
        ("front-desk", False),
        ("clinician", False),
    ):
        assert ("The answering service" in text_of(overlay, audience)) == shown  # type: ignore[arg-type]  # all audiences


def test_what_has_no_field_of_its_own_stands_on_the_page_of_its_document() -> None:
    text = text_of(
        'posting:\n  also: [{about: virtual cards, text: "They are never run."}, {text: "Ask about the rest."}]'
    )
    page = text.split("## Posting and next actions")[1].split("\n## ")[0]
    assert "### Also good to know" in page
    assert "| **virtual cards** | They are never run. |" in page
    assert "| **Note** | Ask about the rest. |" in page


def test_a_list_that_is_none_or_said_says_so_where_it_would_stand() -> None:
    text = text_of("""
        posting: {denials: {said: "the odd ones go to Tess", says: dana}}
        documents: {fee_references: {none: "we price from our own list"}}
    """)
    assert "### Denials that go another way\n\n**(said, not decided: “the odd ones go to Tess” (Dana Ruiz))**" in text
    assert "### Fee lists, the first that has the fee counts\n\nnone: we price from our own list" in text


def test_each_day_of_a_login_that_is_internal_is_kept_from_the_billing_team() -> None:
    overlay = 'access-plan: {"logins[pms/marco].tested": {is: 2026-11-21, internal: yes}}'
    assert "tested 21 November 2026" in text_of(overlay)
    assert "21 November 2026" not in text_of(overlay, "vendor")


@pytest.mark.parametrize(
    ("overlay", "name"),
    [
        ('payers: {"payers[tri-county].name": {is: Zebra Plan, internal: yes}}', "Zebra Plan"),
        ('escalation-contacts: {"channels[office-line].name": {is: Zebra line, internal: yes}}', "Zebra line"),
    ],
)
def test_an_internal_name_is_not_told_where_others_refer_to_it(overlay: str, name: str) -> None:
    assert text_of(overlay).count(name) > 1
    assert name not in text_of(overlay, "vendor")


def test_a_list_within_entries_is_one_table_that_names_them_and_says_what_is_missing() -> None:
    text = text_of('payers: {"payers[tri-county].limits": {said: "a year or so", says: dana}}')
    table = text.split("### Limits\n\n")[1].split("\n\n")[0].splitlines()
    assert table[0] == "| Payer | Limit for | Time allowed | Counted from |"
    assert table[2].startswith("| Tri-County Dental Plan | **(said, not decided: “a year or so” (Dana Ruiz))**")
    assert sum(line.startswith("| Lakeshore Mutual Dental | ") for line in table) == 2


def test_an_entry_without_its_name_is_told_by_what_else_names_it() -> None:
    assert "| billing-inbox *" in text_of('escalation-contacts: {"channels[billing-inbox].name": ~}')
    assert "| treatments are posted | insurance billing |" in text_of(
        'workflow-map: {"steps[post-procedures].what": ~}'
    )


def test_a_script_is_called_approved_only_where_somebody_approved_the_money_rules() -> None:
    def said(overlay: str) -> set[str]:
        rows = (line for line in text_of(overlay).splitlines() if "go through it line by line" in line)
        return {row.rstrip("| ").rpartition("| ")[2] for row in rows if row.startswith("|")}

    script = 'financial-policy: {"scripts[balance-explained].status": ~%s}'
    assert said(script % "") == {"yes"}
    assert said(script % ", approved_by: ~") == {"not said"}


@pytest.mark.parametrize("requires", ["[deadline, patient_impact]", "[patient_impact, blocked]"])
def test_what_an_escalation_needs_is_one_of_several_as_its_definition_says(requires: str) -> None:
    (row,) = {
        line
        for line in text_of(f"escalation-contacts: {{requires: {requires}}}").splitlines()
        if "An escalation needs" in line
    }
    assert " or " in row
    assert " and " not in row.replace("effect on a patient", "")


def test_a_pack_counts_what_is_open_now_and_what_is_open_for_going_live() -> None:
    overlay = """
    stage: ready
    practice: {go_live: 2026-12-07, stage: ready}
    access-plan: {"logins[pms/marco].tested": ~}
    escalation-contacts: {backup: ~}
    """
    outcome = example(overlay).outcome()
    now, later = len(outcome.view.findings), len(outcome.views["live"].findings)
    assert 0 < now < later
    assert (
        f"{counted(now, 'question')} {'is' if now == 1 else 'are'} open at this stage, and {later} for going live;"
        in text_of(overlay)
    )
