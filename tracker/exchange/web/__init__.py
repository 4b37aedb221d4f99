"""Formats of pages and feeds on the web: timelines, structured data, a feed of changes.

Nothing here opens an address; what a file names elsewhere is not read.
"""
