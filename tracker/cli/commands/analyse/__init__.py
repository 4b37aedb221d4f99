"""Commands that count and compare events, one a file.

Loaded by `cli/command_table.py` when called. The analysis itself lives in `view`.
"""
