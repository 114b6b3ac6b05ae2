"""Answers whose clearing is noticed in some entries or practices only: where, and by which rule."""

WAITING: dict[str, str] = {
    "documents.templates": "only for kinds that neither a document nor a script shows (DOC011)",
    "workflow-map.verification.days_ahead": "only where no step of verification says when (WFL014)",
    "workflow-map.steps.area": "only for steps that are none of the four of a claim (WFL001)",
    "financial-policy.forbidden": "only where there is no tone either (FIN016)",
    "financial-policy.tone": "only where no words are forbidden either (FIN016)",
    "goals.measures.measures": "only for numbers of one's own (GOA006)",
    "posting.denials.bucket": "only for kinds of one's own (PST006)",
    "posting.next_actions": "only where no states are listed (PST010)",
    "practice.people.hours": "only for people of the practice who must answer (PPL010)",
}
