"""Data sets that others publish, in the form in which they are handed out: one file a data set, read and not written."""
