"""One line for each of many practices: how far it is, what stands in its way, and who is asked most."""
