"""The rules of a check, and the report of what they find.

A rule looks at events that are already loaded: nothing here reads a store, and what the store reports of itself comes
in as sentences.
"""
