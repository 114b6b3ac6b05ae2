"""The page for the meeting in a browser: on a screen, on a phone and on paper, without a fault that axe finds."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from handover.outcome import Outcome
from handover.report.status.html import as_html
from handover.report.status.rows import rows_of
from tests.report.test_status import DAY, going_live, mixed

pytestmark = pytest.mark.consumer

AXE: Final = Path(__file__).parents[2] / ".consumer/node_modules/axe-core/axe.min.js"
#: Runs when the page is there, and leaves its result in the page, which the browser then prints.
LOOK: Final = """
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(found => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const told = {wide, violations: found.violations.map(one => [one.id, one.nodes[0].html]), passes: found.passes.length};
  document.body.innerHTML = "<pre id=told>" + btoa(unescape(encodeURIComponent(JSON.stringify(told)))) + "</pre>";
});
"""


def pages() -> dict[str, Outcome]:
    stages = ("draft", "ready", "live")
    many = (going_live(at * 37 % 110 - 12, stages[at % 3], at % 4, path=f"p/{at}") for at in range(40))  # type: ignore[arg-type]
    return {"some": mixed(), "none": Outcome(DAY, ()), "many": Outcome(DAY, tuple(many))}


def browse(page: Path, profile: Path, *more: str) -> str:
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync")  # fmt: skip
    command = ["chromium", *quiet, f"--user-data-dir={profile}", *more, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.parametrize(("name", "width"), [("some", 1200), ("some", 500), ("none", 500), ("many", 500)])
def test_axe_finds_nothing(name: str, width: int, tmp_path: Path) -> None:
    outcome = pages()[name]
    text = as_html(rows_of(outcome), outcome.left_out, DAY)
    # the page itself lets no script run: only here, where one looks at it, is that taken out
    text = re.sub(r"<meta http-equiv[^>]*>", "", text).replace(
        "</body>", f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{LOOK}</script></body>"
    )
    page = tmp_path / "status.html"
    page.write_text(text, encoding="utf-8")
    shown = browse(
        page, tmp_path / "profile", f"--window-size={width},1600", "--virtual-time-budget=20000", "--dump-dom"
    )
    told = decoded(shown)
    assert told["violations"] == []
    assert told["passes"] > 15
    assert not told["wide"], "it scrolls sideways"


def decoded(shown: str) -> dict[str, Any]:

    found = re.search(r'<pre id="told">([^<]+)</pre>', shown)
    assert found is not None, "axe did not end"
    made: dict[str, Any] = json.loads(base64.b64decode(found[1]))
    return made


def test_it_can_be_printed(tmp_path: Path) -> None:
    page = tmp_path / "status.html"
    page.write_text(as_html(rows_of(pages()["many"]), (), DAY), encoding="utf-8")
    browse(page, tmp_path / "profile", f"--print-to-pdf={tmp_path / 'status.pdf'}")
    assert (tmp_path / "status.pdf").read_bytes().startswith(b"%PDF")
