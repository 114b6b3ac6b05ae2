"""The reading of spoken words: whether what somebody said decides anything."""
