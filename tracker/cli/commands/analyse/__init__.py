"""Commands that count and compare events; each is a row of `ANALYSES` in `cli/analyses.py`."""
