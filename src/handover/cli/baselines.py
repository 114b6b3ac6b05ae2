"""``--baseline``, ``--write-baseline`` and ``--prune-baseline`` of `check`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from handover.errors import UsageError

if TYPE_CHECKING:
    from handover.outcome import Outcome

#: ``--baseline``: the file of known findings.
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Leave aside the findings that this file knows."),
]
#: ``--write-baseline``: all findings are known from now on.
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Write all findings of this run to the file of --baseline.")
]
#: ``--prune-baseline``: what is mended is known no more.
PruneBaseline = Annotated[
    bool, typer.Option("--prune-baseline", help="Drop from the file of --baseline what is mended.")
]


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """What is to be done with a baseline.

    Args:
        file: where it is kept; None where none is used.
        write: whether all findings are written to it.
        prune: whether what is mended is dropped from it.
    """

    file: Path | None
    write: bool
    prune: bool

    @classmethod
    def of(cls, file: Path | None, *, write: bool, prune: bool, selected: bool) -> BaselineUse:
        """Return what the options ask for, before any work is done.

        Args:
            file: the value of ``--baseline``.
            write: whether ``--write-baseline`` is given.
            prune: whether ``--prune-baseline`` is given.
            selected: whether ``--select`` or ``--ignore`` leave findings out.

        Raises:
            UsageError: if they do not go together.
            OutputError: if the file could not be written.
        """
        option = "--write-baseline" if write else "--prune-baseline"
        if write and prune:
            raise UsageError("--write-baseline drops what is mended as well; leave out --prune-baseline")
        if (write or prune) and file is None:
            raise UsageError(f"{option} needs `--baseline FILE`")
        if (write or prune) and selected:
            raise UsageError(f"{option} takes all findings; leave out --select and --ignore")
        if file is not None and (write or prune):
            from handover.output.file import check_target

            check_target(file)
        return cls(file, write, prune)

    def apply(self, outcome: Outcome) -> Outcome:
        """Return an outcome without what the baseline knows; write the baseline where that is asked for.

        Raises:
            UsageError: if there is no such file, or it is no baseline.
            OutputError: if it cannot be written.
        """
        if self.file is None:
            return outcome
        from handover.baseline import Baseline, read_baseline
        from handover.cli.console import remark
        from handover.output.file import write_file
        from handover.rules.catalogue import NEVER_IGNORED

        text = self._text()
        held = read_baseline(text, str(self.file)) if text is not None else Baseline({})
        if self.write:
            held = held.accepting(outcome, self._path_of, NEVER_IGNORED)
        compared = held.apply(outcome, self._path_of, NEVER_IGNORED)
        if self.write or self.prune:
            kept = held.without_gone(compared).only(self._is_there)
            write_file(self.file, kept.written().encode("utf-8", "surrogateescape"))
        elif compared.gone:
            found = "finding" if compared.gone == 1 else "findings"
            remark(f"handover: {compared.gone} {found} of {self.file} mended; --prune-baseline drops what is mended")
        return compared.outcome

    def _text(self) -> str | None:
        """Return what the file holds; None where one is to be written that is not there."""
        assert self.file is not None
        try:
            return self.file.read_bytes().decode("utf-8")
        except FileNotFoundError:
            if self.write:
                return None
            raise UsageError(f"there is no baseline {self.file}; `--write-baseline` writes one") from None
        except UnicodeDecodeError:
            raise UsageError(f"{self.file} is no baseline; `--write-baseline` writes one") from None
        except OSError as error:
            raise UsageError(f"{self.file} cannot be read: {error.strerror or 'system error'}") from None

    def _path_of(self, path: str) -> str:
        """Return the path of a practice from the folder of the file, the same on each machine."""
        assert self.file is not None
        return PurePath(os.path.relpath(Path(path).resolve(), self.file.parent.resolve())).as_posix()

    def _is_there(self, path: str) -> bool:
        assert self.file is not None
        return (self.file.parent / path).is_dir()
