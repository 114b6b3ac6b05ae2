"""What is outsourced, at which location, and from when."""
