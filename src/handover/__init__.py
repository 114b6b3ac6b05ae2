"""Find what is missing before dental billing is outsourced, and print the handover pack."""

__version__ = "0.1.0"
