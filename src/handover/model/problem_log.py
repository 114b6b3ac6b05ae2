"""What could not be read in a practice's documents: the problems, and the nodes that are not to be trusted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handover.model import naming
from handover.problem import Problem

if TYPE_CHECKING:
    from handover.model.place import Place
    from handover.model.refusal import Refused
    from handover.node import Node


class ProblemLog:
    """Collects what could not be read, for all that read one practice's documents.

    Args:
        distrusted: file, start and end of nodes that YAML cut or that hide something; they are unreadable.
    """

    def __init__(self, distrusted: frozenset[tuple[str, int, int]]) -> None:
        self.problems: list[Problem[Place]] = []
        self._distrusted = distrusted

    def __len__(self) -> int:
        """Return how many problems were told so far; what is told later stands from there on."""
        return len(self.problems)

    def add(self, problem: Problem[Place]) -> None:
        """Keep one problem."""
        self.problems.append(problem)

    def tell(self, place: Place, code: str, message: str, fix: str, refused: Refused | None = None) -> None:
        """Keep a problem with its code, message and fix, at a place; and what else is known of it where a value was refused."""
        meant, says_all = ("", False) if refused is None else (refused.meant, refused.says_all)
        self.add(Problem(code, place, message, fix, meant=meant, says_all=says_all))

    def distrusts(self, node: Node) -> bool:
        """Whether a node was cut by YAML, or hides something."""
        return bool(self._distrusted) and naming.span_of(node) in self._distrusted

    def distrust(self, node: Node) -> None:
        """Take a node for unreadable from here on."""
        self._distrusted |= {naming.span_of(node)}

    def wrong_shape(self, place: Place, found: str) -> None:
        """Tell that something else stands where a part is expected (``FIL001``)."""
        message = f"{found} stands here, where `key: value` lines are expected"
        self.tell(place, "FIL001", message, "write each fact behind its key")

    def alone(self, place: Place, words: list[str]) -> bool:
        """Whether one kind of answer stands at a place; two of them are told."""
        if len(words) <= 1:
            return True
        named = named_words(words)
        fix = "keep one: the value, `none:` with its reason, or `said:` with the words as they were said"
        self.tell(place, "FIL004", f"{len(words)} answers stand here, where there is one: {named}", fix)
        return False

    def refuse(self, place: Place, found: list[tuple[str, str]], since: int) -> None:
        """Tell of reserved words that do nothing here, once for all that are written elsewhere alike.

        What stands behind them is no matter then, so what was told of it from a problem on is not told.
        """
        if not found:
            return
        behind = {(*place.steps, word) for word, _ in found}
        depth = len(place.steps) + 1
        self.problems[since:] = [one for one in self.problems[since:] if one.at.steps[:depth] not in behind]
        for fix in dict.fromkeys(fix for _, fix in found):
            words = [word for word, other in found if other == fix]
            at = replace(place.below(words[0]), node=None)  # the key is meant, not its value
            says = "says" if len(words) == 1 else "say"
            self.add(Problem("FIL002", at, f"{named_words(words)} {says} nothing at this place", fix, says_all=True))

    def weigh(self, first: int) -> None:
        """Note that nothing of what the problems from here on are about can be read."""
        for problem in self.problems[first:]:
            problem.weighs = True


def named_words(words: list[str]) -> str:
    """Return words of the grammar as a message names them."""
    *others, last = (f"`{word}`" for word in words)
    return f"{', '.join(others)} and {last}" if others else last
