"""Data sets that others publish, in the form in which they are handed out; they are read and not written."""
