"""A text that is one date, with what may qualify it: ranges, remarks, times, doubt.

Called by `dates/reading.py` alone. Dates in running text live in `article`.
"""
