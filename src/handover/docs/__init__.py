"""Pages made from the program, so that they cannot drift from it."""
