"""Finding events without decoding the file: a test on the bytes first, then the few lines it leaves.

Called by the store, `wal` and `history`. It may read a line too many, never one too few, and changes nothing.
"""
