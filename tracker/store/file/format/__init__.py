"""Bytes to values and back: the timeline, the log, and what is wrong with either. Opens no file."""
