"""The engine that keeps a timeline in one TinyDB file with a write-ahead log beside it.

Only `tracker/store` opens it; a second engine stands beside this folder.
"""
