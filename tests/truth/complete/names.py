"""Made-up people, places, payers and companies; nobody real is meant."""

from __future__ import annotations

#: Ids and names of people, told apart by both.
PEOPLE = (
    ("ada", "Ada Quill"), ("bo", "Bo Tarrant"), ("cleo", "Cleo Marsh"), ("dov", "Dov Lintel"),
    ("esme", "Esmé Harrow"), ("finn", "Finn O'Dell"), ("greta", "Greta Löwe"), ("hal", "Hal Brisk"),
    ("ivy", "Ivy Coldwell"), ("jun", "Jun Abara"), ("kit", "Kit Yarrow"), ("lua", "Lúa Peña"),
    ("mats", "Mats Ødegård"), ("nia", "Nia ap Rhys"), ("otis", "Otis Fenn"), ("pia", "Pia Stroud-Vane"),
    ("quin", "Quin Darby"), ("rue", "Rue Tamsin"), ("sol", "Sol Whitby"), ("tia", "Tia Marlowe"),
    ("uma", "Uma Raskin"), ("vic", "Vic Thorne"), ("wren", "Wren Castle"), ("xan", "Xan Pellow"),
    ("yara", "Yara Boone"), ("zed", "Zed Hollis"), ("anouk", "Anouk Vries"), ("bram", "Bram Keel"),
    ("cyd", "Cyd Larkin"), ("dunja", "Dunja Novak"), ("eli", "Eli Stone"), ("faye", "Faye Munro"),
)  # fmt: skip

#: The billing company's people.
VENDOR_PEOPLE = (
    ("petra", "Petra Lindholm"), ("kwame", "Kwame Adjei"), ("sana", "Sana Iqbal"), ("tomas", "Tomás Rivera"),
    ("lin", "Lin Zhao"),
)  # fmt: skip

PLACES = (
    ("elm-road", "Elm Road"), ("north-side", "North Side"), ("old-mill", "Old Mill"), ("quay", "The Quay"),
    ("hillside", "Hillside"), ("st-anne", "St Anne's"),
)  # fmt: skip

VENDORS = ("Clearline Billing", "Fairway Dental Accounts", "Ledger & Co")

#: Id, name, kind and whether it has a portal.
PAYERS = {
    "US": (
        ("bluebank", "Bluebank Dental", "commercial", True), ("stateaid", "State Dental Aid", "public", True),
        ("guild", "Guild Members Fund", "plan", False), ("medcross", "Medcross Health", "medical", True),
        ("northern", "Northern Mutual", "commercial", False),
    ),
    "GB": (
        ("nhs", "NHS", "public", True), ("tidewell", "Tidewell Health", "commercial", True),
        ("bridge-plan", "Bridge Dental Plan", "plan", False), ("oakham", "Oakham Cover", "commercial", False),
    ),
}  # fmt: skip
