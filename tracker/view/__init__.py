"""Analysis as values: events in, an immutable report out; nothing here prints or knows a width.

Called by `cli` and `render`. An analysis takes events and today's date as arguments; it opens no store.
"""
