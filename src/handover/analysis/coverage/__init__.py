"""Hours: who is there when, what must be covered, and the gaps that are left."""
