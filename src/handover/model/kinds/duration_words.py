"""Units of time, and the phrases that are a time span without a number."""

from __future__ import annotations

from typing import Final, Literal

Unit = Literal["minute", "working hour", "hour", "working day", "day", "week", "month", "year"]

UNITS: Final[dict[str, Unit]] = {
    "minute": "minute", "min": "minute",
    "hour": "hour", "hr": "hour", "h": "hour",
    "working hour": "working hour", "business hour": "working hour", "office hour": "working hour",
    "work hour": "working hour",
    "working day": "working day", "business day": "working day", "workday": "working day", "work day": "working day",
    "day": "day", "calendar day": "day", "d": "day",
    "week": "week", "wk": "week", "w": "week", "calendar week": "week",
    "fortnight": "week",
    "month": "month", "mo": "month", "mth": "month", "calendar month": "month", "quarter": "month",
    "year": "year", "yr": "year", "calendar year": "year",
}  # fmt: skip
#: Units of several of ours.
SIZES: Final = {"fortnight": 2, "quarter": 3}
PHRASES: Final[dict[str, tuple[int, Unit]]] = {
    "same day": (0, "day"), "today": (0, "day"), "same working day": (0, "day"), "same business day": (0, "day"),
    "end of day": (0, "day"), "end of the day": (0, "day"), "end of business": (0, "day"),
    "close of business": (0, "day"), "end of the same day": (0, "day"), "end of the working day": (0, "day"),
    "end of the business day": (0, "day"), "eod": (0, "day"), "cob": (0, "day"),
    "at once": (0, "minute"), "immediately": (0, "minute"), "straight away": (0, "minute"),
    "day they go": (0, "day"), "day they leave": (0, "day"), "day that they leave": (0, "day"), "day they left": (0, "day"),
    "on the day they go": (0, "day"), "on the day they leave": (0, "day"), "on their last day": (0, "day"),
    "their last day": (0, "day"), "that day": (0, "day"), "that same day": (0, "day"), "the very day": (0, "day"),
    "next morning": (1, "day"), "following morning": (1, "day"), "tomorrow morning": (1, "day"),
    "next working morning": (1, "working day"), "next business morning": (1, "working day"),
    "right away": (0, "minute"), "straightaway": (0, "minute"),
    "next day": (1, "day"), "overnight": (1, "day"), "tomorrow": (1, "day"), "end of the next day": (1, "day"),
    "end of next day": (1, "day"), "end of tomorrow": (1, "day"), "following day": (1, "day"),
    "next working day": (1, "working day"), "next business day": (1, "working day"),
    "following working day": (1, "working day"), "following business day": (1, "working day"),
    "end of the next working day": (1, "working day"), "end of the next business day": (1, "working day"),
    "end of next working day": (1, "working day"), "end of next business day": (1, "working day"),
    "end of the following working day": (1, "working day"), "end of the following business day": (1, "working day"),
    "close of the next business day": (1, "working day"),
    "within the hour": (1, "hour"), "within the day": (0, "day"),
    "half an hour": (30, "minute"), "half hour": (30, "minute"), "quarter of an hour": (15, "minute"),
    "three quarters of an hour": (45, "minute"), "half a year": (6, "month"), "half year": (6, "month"),
}  # fmt: skip
