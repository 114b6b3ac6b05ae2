"""From a checked practice to the pack that both sides work from.

All decisions are made in the view; templates only lay it out.
"""
