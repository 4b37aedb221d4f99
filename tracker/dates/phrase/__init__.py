"""Read a text that is one date, with its qualifiers: ranges, remarks, times, uncertainty.

Called by `dates/reading.py` alone. Dates in running text live in `article`.
"""
