"""Queries: the tree and its meaning, the fields, and the parser.

Nothing here reads a store. A new field is one row and its reader in `fields`; stores and commands call this room.
"""
