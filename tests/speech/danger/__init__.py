"""What is dangerous to say, by how it is built."""
