"""What is done about damage and about the branches of a git merge.

Loaded by `check` and `repair` alone. Only `repair.py` touches files: it keeps copies first.
"""
