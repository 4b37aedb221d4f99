"""Checking a log and repairing a timeline and its log; only `tracker check` and `tracker repair` load it.

`repair` splits the log into `branches`, makes lost lines again (`gaps`) and does the commands of the other branches
again as ours (`rebase`, `merge`). Copies of both files are written first.
"""
