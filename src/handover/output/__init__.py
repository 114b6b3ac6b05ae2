"""The one place that writes: files and folders that the user named, whole or not at all.

What is not ours is refused, no link is followed, and a run that is killed leaves the old state or the new one; what it
leaves beside is cleared by the next run that writes there.
"""
