"""Reports: events in, an immutable Report out, one file each.

Nothing here prints, knows the width of a screen or opens a store; commands call it, `render` reads the reports.
"""
