"""The command line: parses, calls, writes. One command per module."""
