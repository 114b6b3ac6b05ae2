"""What a message calls the thing it is about: the answer, and the entry around it."""
