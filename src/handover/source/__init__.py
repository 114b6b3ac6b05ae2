"""From the bytes of a practice's files to nodes, comments and problems, each with its place."""
