"""Finding events without decoding the file: a test on the bytes first, then the few lines it leaves.

Takes a path and the last line of the log, and writes nothing but the duplicate index in the cache.
"""
