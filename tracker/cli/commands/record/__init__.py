"""Commands that change the events of a timeline, one a file.

Loaded by `cli/command_table.py` when called. The options that describe an event are shared by `add` and `edit`.
"""
