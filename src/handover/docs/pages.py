"""All generated pages, by their path below ``docs/``."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from handover.docs.commands import commands_page
from handover.docs.coverage import coverage_page
from handover.docs.formats import format_page
from handover.explain import rule_page, rules_table
from handover.outcome import ExitCode, Outcome
from handover.report.full import FullStyle, render
from handover.report.shown import Shown
from handover.rules.catalogue import TOPICS
from handover.settings import SETTINGS
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.rules.rule import Topic
    from handover.settings import Setting

_RUN: Final = ("<!-- a real run, kept current by `just docs` -->\n", "<!-- end of the run -->\n")
_CODES: Final = ("<!-- the exit codes, kept current by `just docs` -->\n", "<!-- end of the exit codes -->\n")

_SETTINGS: Final = """# Settings

What holds for all practices of a repository stands in one file, `handover.toml` at its root, or in the table
`[tool.handover]` of its `pyproject.toml`. Where both stand in one folder, `handover.toml` holds.

The file is looked for upward from the working directory, up to the root of the repository (the folder with `.git`). A
practice folder is passed over: what is written about one practice does not decide how it is judged. Options on the
command line go before it. `--settings FILE` names another file, `--no-settings` takes none.

`handover show settings` prints each value and where it is from. Paths are from the folder of the file. What the settings
leave out of a run is told at its end. A key that is no setting is refused, with the nearest one.

Nothing in the file runs anything, but it can make the gate wider. Where pull requests come from people whom you do not
trust, check with the file of the main branch: `git show origin/main:handover.toml > main.toml`, then
`handover check practices --settings main.toml`.
"""

#: What each exit code says, for people; a new code without words breaks the page.
_ENDINGS: Final = {
    ExitCode.CLEAN: "nothing at or above `--fail-on` (default: blocker)",
    ExitCode.FINDINGS: "findings; a document that cannot be read is one",
    ExitCode.NOT_DONE: "not done: wrong usage or settings, no practice found, output that cannot be written",
    ExitCode.INTERNAL: "an internal error, told in one line; all other findings are still printed",
    ExitCode.INTERRUPTED: "stopped with Ctrl-C",
}

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
    access-plan:
      "logins[clearinghouse/marco].users": [marco, priya]
      "logins[pms/marco].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, CommlogCreate]
    approvals:
      "actions[refund].amount": "up to 100"
    posting:
      "states[denied].next": in progress
"""


def pages() -> dict[str, str]:
    """Return every page with its text."""
    made = {
        "cli.md": commands_page(),
        "format.md": format_page(),
        "guide-coverage.md": coverage_page(),
        "settings.md": _settings_page(),
        "rules/index.md": _rules_index(),
    }
    made |= {f"rules/{topic.letters}.md": _topic_page(topic) for topic in TOPICS}
    return {name: text.rstrip() + "\n" for name, text in made.items()}


def _rules_index() -> str:
    """Return the table of all rules, in which each code leads to its manual."""
    linked = re.sub(r"^\| ([A-Z]{3})(\d{3}) \|", r"| [\1\2](\1.md#\1\2) |", rules_table("md"), flags=re.MULTILINE)
    return f"# Rules\n\nWhat each rule finds, and how much it weighs at each stage.\n\n{linked}"


def _settings_page() -> str:
    """Return the manual of the settings of a repository."""
    chapters = [
        f"## {one.key}\n\n{one.means}\n\nIt is {one.form}; where nothing is written, {_usual(one)}.\n\n"
        f"```toml\n{one.example}\n```\n"
        for one in SETTINGS
    ]
    return "\n".join([_SETTINGS, *chapters])


def _usual(one: Setting) -> str:
    return f"it is `{one.usual}`" if one.usual else "there is none"


def _topic_page(topic: Topic) -> str:
    """Return the manuals of a topic's rules, each with an anchor that is its code."""
    rules = sorted(topic.rules, key=lambda rule: rule.code)
    manuals = [f'<a id="{rule.code}"></a>\n\n{_one_level_down(rule_page(rule))}' for rule in rules]
    return "\n".join([f"# {topic.title} ({topic.letters})\n", *manuals])


def _one_level_down(page: str) -> str:
    """Return a page as a chapter of another one; what stands in its examples is no heading."""
    pieces = page.split("```")
    pieces[::2] = [re.sub(r"^#", "##", piece, flags=re.MULTILINE) for piece in pieces[::2]]
    return "```".join(pieces)


def with_blocks(readme: str) -> str:
    """Return the README with its example run and its exit codes as they are now."""
    return _between(_between(readme, *_RUN, _run()), *_CODES, _exit_codes())


def _between(text: str, start: str, end: str, block: str) -> str:
    """Replace what stands between two marks; a text without them stays as it is."""
    before, mark, rest = text.partition(start)
    _, close, after = rest.partition(end)
    return f"{before}{mark}{block}{close}{after}" if mark and close else text


def _run() -> str:
    """Return what one of the two people is asked about the spoiled practice, as a terminal shows it."""
    outcome = replace(example(_OVERLAY).outcome(), path="maple-grove")
    text = render(Outcome(date(2026, 11, 23).isoformat(), (outcome,)), FullStyle(), Shown(ask="ines"))
    return f"```console\n$ handover check maple-grove --ask ines\n{text}```\n"


def _exit_codes() -> str:
    rows = [f"| {code.value} | {_ENDINGS[code]} |\n" for code in ExitCode]
    return "".join(["| exit code | means |\n", "|---|---|\n", *rows])
