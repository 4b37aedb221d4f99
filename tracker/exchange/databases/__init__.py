"""Databases in a file: other timelines, and tables of other programs, which a mapping turns into events."""
