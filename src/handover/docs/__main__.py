"""Write the generated pages, or tell which are stale: ``python -m handover.docs [--check] DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

from handover.docs.pages import pages, with_blocks


def main(arguments: list[str]) -> int:
    """Write or check the pages.

    Returns:
        0 when all pages are current, 1 when ``--check`` found stale ones, 2 for wrong usage.
    """
    folders = [word for word in arguments if not word.startswith("-")]
    if len(folders) != 1:
        sys.stderr.write("usage: python -m handover.docs [--check] DIR\n")
        return 2
    root = Path(folders[0])
    made = {root / name: text for name, text in pages().items()}
    readme = root.parent / "README.md"
    made[readme] = with_blocks(readme.read_text(encoding="utf-8"))
    stale = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    left = [path for path in sorted((root / "rules").glob("*.md")) if path not in made]
    if "--check" in arguments:
        for path in (*stale, *left):
            sys.stderr.write(f"{path} is not what the program would write; run `just docs`\n")
        return 1 if stale or left else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], encoding="utf-8")
    for path in left:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
