"""Commands that print events, dates and changes, one a file.

Loaded by `cli/command_table.py` when called. Nothing here changes a timeline; what counts events lives in `analyse`.
"""
