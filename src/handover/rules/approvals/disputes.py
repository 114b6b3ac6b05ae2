"""Who decides on a patient's dispute, where approvals.yaml leaves it to escalation-contacts.yaml."""

from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts


def decided_by_contact(contacts: EscalationContacts, site: Site) -> bool:
    """Whether somebody is named to decide on disputes where they are escalated; that person says yes, too."""
    entries = site.entries(contacts.escalations) if contacts.escalations.readable else ()
    return any(one.kind.value == "dispute" and site.pick(one.decides).given for one in entries)
