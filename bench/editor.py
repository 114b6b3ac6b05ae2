"""How long a change in an editor waits for its answer: `handover lsp` is typed at, and the times are printed.

python bench/editor.py [PRACTICE] [HOW OFTEN]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.editor.client import Editor

COMMAND = [sys.executable, "-m", "handover", "lsp", "--today", "2026-11-23"]


def main(practice: Path, often: int) -> None:
    """Change a document of a practice again and again, and print how long the answers took."""
    file = practice / "escalation-contacts.yaml"
    text = file.read_text(encoding="utf-8")
    with Editor(COMMAND) as editor:
        begun = time.perf_counter()
        editor.start(practice)
        document = editor.open(file, text)
        editor.wait(lambda: document["uri"] in editor.published)
        print(f"start to the first findings: {(time.perf_counter() - begun) * 1000:.0f} ms")
        findings = sorted(_change(editor, document, f"{text}# {number}\n") for number in range(often))
        asked = sorted(_ask(editor, document, number % 8) for number in range(often))
    _show("a change until its findings", findings)
    _show("completion", asked)


def _change(editor: Editor, document: dict[str, str], text: str) -> float:
    editor.published.clear()
    begun = time.perf_counter()
    editor.write(document, text)
    editor.wait(lambda: document["uri"] in editor.published)
    return time.perf_counter() - begun


def _ask(editor: Editor, document: dict[str, str], line: int) -> float:
    begun = time.perf_counter()
    editor.ask("textDocument/completion", textDocument=document, position={"line": line, "character": 0})
    return time.perf_counter() - begun


def _show(what: str, times: list[float]) -> None:
    shares = ((50, "median"), (90, "90 %"), (99, "99 %"))
    told = (f"{name} {times[min(len(times) - 1, len(times) * share // 100)] * 1000:.0f} ms" for share, name in shares)
    print(f"{what}: {', '.join(told)} of {len(times)}")


if __name__ == "__main__":
    main(
        Path(sys.argv[1] if len(sys.argv) > 1 else "examples/maple-grove").resolve(),
        int(sys.argv[2]) if len(sys.argv) > 2 else 200,  # noqa: PLR2004 - the second word
    )
