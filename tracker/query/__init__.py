"""Queries: the tree of conditions and what it matches, the fields, the parser.

No storage and no output here. Stores and commands use the tree; only commands use the parser.
"""
