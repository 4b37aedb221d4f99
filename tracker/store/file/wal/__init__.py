"""The write-ahead log: the log line is the commit point, the timeline its checkpoint, the rest is redo.

Every change of the two files goes through here. Nothing here knows of repairs, of the past or of TinyDB.
"""
