"""The topic that the modules of this folder register with."""

from handover.rules.rule import Topic

posting = Topic("PST", "Posting, denials and next actions")
