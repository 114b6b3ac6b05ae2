"""The reading of spoken words."""
