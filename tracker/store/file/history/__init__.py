"""What the log tells: the changes, undo, and the timeline as it was at a moment."""
