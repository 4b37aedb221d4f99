"""Analyses: one file each, a row of `ANALYSES` in `cli/analyses.py`: a store and a query in, a Report out.

Nothing here prints or knows the width of a screen. An analysis may use the rest of `view`, never another analysis.
"""
