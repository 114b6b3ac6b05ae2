"""The topic that the modules of this folder register with."""

from handover.rules.rule import Topic

goals = Topic("GOA", "Goals and measures")
