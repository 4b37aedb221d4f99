"""Commands that start, check, repair and explain a timeline, one a file.

Loaded by `cli/command_table.py` when called. What changes events lives in `record`.
"""
