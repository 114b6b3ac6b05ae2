"""What every document has, whatever it is about."""

from __future__ import annotations

from typing import ClassVar

from handover.model.answer import Answer, Entries
from handover.model.kinds.words import Words
from handover.model.manual import PackSection, field
from handover.model.part import Part


class Also(Part):
    """A fact that has no field of its own, such as payment plans or virtual cards."""

    facts: ClassVar[tuple[str, ...]] = ("about",)
    describes: ClassVar[tuple[str, ...]] = ("about", "text")
    main: ClassVar[str] = "text"
    about: Answer[Words] = field(
        "What is the extra fact about?", "About", example="payment plans", absent="the text may say it"
    )
    text: Answer[Words] = field(
        "What does the billing team need to know about it?",
        "What to know",
        example='"Plans of up to four months are agreed by the front desk."',
        absent="an entry without text says nothing and is dropped",
    )


class Document(Part):
    """One YAML document of a practice.

    Attributes:
        file_name: the name of its file in the practice folder.
        title: what people call it.
        section: the section of the pack that prints its answers, except those that name another.
    """

    file_name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    section: ClassVar[PackSection]

    also: Entries[Also] = field(
        "Is there anything else that the billing team must know?",
        "Also good to know",
        example='[{about: payment plans, text: "Up to four months, agreed by the front desk."}]',
        absent="only what has no field of its own goes here",
        starter=False,
    )
