"""Facts kept as data."""
