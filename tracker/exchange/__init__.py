"""File formats: each module reads or writes streams of events, named in one row of `FORMATS`.

What prints a report lives in `render`.
"""
