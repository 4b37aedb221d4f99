"""Scores on public sets that nobody on this project wrote. `python -m tests.peers` prints the table."""
