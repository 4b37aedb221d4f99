"""What the log tells: the changes, undo, and the timeline as it was at a moment.

Reads the log through the ledger; what is wrong with a log is the business of `repair`.
"""
