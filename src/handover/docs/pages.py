"""All generated pages, by their path below ``docs/``."""

from __future__ import annotations

from datetime import date
from typing import Final

from handover.docs.coverage import coverage_page
from handover.docs.formats import format_page
from handover.explain import rule_page, rules_table
from handover.outcome import Outcome
from handover.report.text import TextStyle, render
from handover.rules.catalogue import ALL
from handover.testing.overlay import example

_START: Final = "<!-- a real run, kept current by `just docs` -->\n"
_END: Final = "<!-- end of the run -->\n"

#: What is laid over the example practice for the run shown in the README.
_OVERLAY: Final = """
    escalation-contacts:
      backup: ~
      "escalations[complaint].route": [dana]
      answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-12-04}}
    practice:
      "people[dana].hours": "mon-tue 08:00-17:00; wed 08:00-12:00; thu-fri 08:00-17:00"
    scope:
      "tasks[appeal].owner": [practice, vendor]
    posting:
      "states[denied].next": in progress
"""


def pages() -> dict[str, str]:
    """Return every page with its text."""
    made = {
        "format.md": format_page(),
        "guide-coverage.md": coverage_page(),
        "rules/index.md": "# Rules\n\nWhat each rule finds, and how much it weighs at each stage.\n\n"
        + rules_table("md"),
    }
    made |= {f"rules/{rule.code}.md": rule_page(rule) for rule in ALL.values()}
    return {name: text.rstrip() + "\n" for name, text in made.items()}


def with_run(readme: str) -> str:
    """Return the README with its example run as the program prints it now."""
    before, _, rest = readme.partition(_START)
    _, _, after = rest.partition(_END)
    if not rest:
        return readme
    outcome = example(_OVERLAY).outcome()
    text = render(Outcome(date(2026, 11, 23).isoformat(), (outcome,)), TextStyle())
    shown = text.replace("example/", "maple-grove/")
    return f"{before}{_START}```console\n$ handover check maple-grove\n{shown}```\n{_END}{after}"
