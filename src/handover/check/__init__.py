"""The engine: runs the rules once, weighs their gaps for each stage, and makes findings."""
