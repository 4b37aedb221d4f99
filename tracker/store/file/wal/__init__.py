"""The write-ahead log: the log line is the commit point, the timeline its checkpoint, the rest is redo."""
