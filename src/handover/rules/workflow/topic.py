"""The topic that the modules of this folder register with."""

from handover.rules.rule import Topic

workflow = Topic("WFL", "Workflow map")
