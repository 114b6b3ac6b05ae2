"""The topic that the modules of this folder register with."""

from handover.rules.rule import Topic

documents = Topic("DOC", "Example documents")
