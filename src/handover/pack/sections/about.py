"""The last page: what this pack is and is not."""

from __future__ import annotations

from typing import Final

from handover.pack.blocks import Text
from handover.pack.page import Listing, Page

PAGE: Final = Page(
    "about",
    (
        Text(
            "This pack was made from the practice's own documents. It is not legal advice: agreements, privacy, "
            "calls about money and payers' rules need the practice's own advisers."
        ),
        Text("It holds no passwords and nothing about any patient. Keep it that way when you write on it."),
        Listing(("practice.read_back",)),
        Text(
            "How fast a claim moves depends on the payer, on how soon questions are answered, and on what was "
            "provided with it. No follow-up makes a slow payer fast, or mends a claim without its attachments."
        ),
    ),
)
