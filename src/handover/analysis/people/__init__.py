"""Who is who, who owns and holds what, and who is to be asked."""
