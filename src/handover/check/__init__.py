"""The engine: runs the rules once, gives their gaps a severity for each stage, and makes findings."""
