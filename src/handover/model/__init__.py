"""The documents of a practice as typed answers that know their place."""
