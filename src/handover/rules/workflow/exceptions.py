"""Gaps in exceptions: which there are, who sorts them out, and where they go."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.derived_owners import sorters
from handover.analysis.scope.areas import ALL_AREAS
from handover.analysis.structure.phrasing import plain
from handover.analysis.structure.site import Site
from handover.model.answer import Answer, require
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: More than this are edge cases, not what derails the day (guide S-3.31, S-3.34).
_MOST_EXCEPTIONS = 5


@rule(
    "WFL017",
    "–/W/W",
    guide=("S-3.31", "S-3.34"),
    fix="Write the three that upset the day most often; five at most.",
    areas=ALL_AREAS,
    answers=("workflow-map.exceptions",),
)
def exceptions_none_or_too_many(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """No exception is written down, or every edge case is.

    Why:
        The three things that upset most days need an owner and a way. A list of thirty is
        not read.
    Bad:
        workflow-map:
          exceptions: ~
    Bad:
        workflow-map:
          exceptions:
            - {text: "a", owner: practice, route: missing_information}
            - {text: "b", owner: practice, route: missing_information}
            - {text: "c", owner: practice, route: missing_information}
            - {text: "d", owner: practice, route: missing_information}
            - {text: "e", owner: practice, route: missing_information}
            - {text: "f", owner: practice, route: missing_information}
    Good:
        workflow-map:
          exceptions: [{kind: missing_attachments, owner: practice, route: missing_information}]
    """
    answer = site.pick(document.exceptions)
    if answer.missing:
        yield Gap(answer, "it is not said yet what upsets the day most often, and what is done then")
    elif len(site.entries(answer)) > _MOST_EXCEPTIONS:
        number = len(site.entries(answer))
        yield Gap(answer, f"{number} exceptions are listed; more than {_MOST_EXCEPTIONS} are edge cases")


@rule(
    "WFL018",
    "–/W/B",
    guide=("S-3.32",),
    fix="Give it an `owner`, who sorts it out, and the `route`: the escalation that it takes. Missing policy details, missing attachments and unclear denials have the owner of the work they belong to, unless somebody else is named.",
    areas=ALL_AREAS,
    answers=("workflow-map.exceptions.owner", "workflow-map.exceptions.route"),
)
def exception_without_owner_or_route(document: WorkflowMap, scope: Scope, site: Site) -> Iterator[Gap]:
    """An exception has nobody who sorts it out, or no way to go.

    Why:
        An exception is what goes wrong when nobody feels called; that is why it needs a name
        and a way.
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].owner": ~
          "verification.asks_patient": ~
    Bad:
        workflow-map:
          "exceptions+": {text: "The post is late.", route: missing_information}
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].route": ~
    Good:
        workflow-map:
          "exceptions[missing_policy_details].owner": ~
    """
    for exception in site.entries(document.exceptions):
        kind = exception.kind.value
        what = plain(kind) if kind is not None and kind != "other" else "{the exception}"
        parts: dict[str, Answer[Any]] = {f"which of the escalations takes {what} to the practice": exception.route}
        sorting = sorters(exception, document, scope, site)
        if not any(answer.given for answer in sorting):
            require(*sorting)
            parts = {f"who sorts out {what}": exception.owner, **parts}
        yield from unsaid(exception, parts)


RULES: Final = (
    exceptions_none_or_too_many,
    exception_without_owner_or_route,
)
