"""The write-ahead log: the log line is the commit point, the timeline its checkpoint, the rest is redo.

Called by the store, its TinyDB storage, `history` and `repair`; it imports neither of the two.
"""
