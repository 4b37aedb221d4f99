"""What is done about damage and about the branches of a git merge.

Loaded by `check` and `repair` alone; the everyday commands do not know it.
"""
