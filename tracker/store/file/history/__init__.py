"""What the log tells: the changes, undo, and the timeline as it was at a moment.

Called by the store. Undo says what must change; the change itself is made in `wal`.
"""
