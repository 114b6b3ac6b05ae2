"""The sections of a pack, one module per subject; each turns answers into blocks."""
