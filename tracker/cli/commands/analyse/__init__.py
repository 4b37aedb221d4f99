"""Commands that count and compare events; each is a row of `ANALYSES` in `cli/analyses.py`.

Loaded by `cli/command_table.py` when called. The analysis itself lives in `view`.
"""
