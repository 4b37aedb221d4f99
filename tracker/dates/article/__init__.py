"""Dates in running text: finding them, and deciding past or future from the verbs around them.

Called by `dates/reading.py` alone. What reads a text that is one date lives in `phrase`.
"""
