"""What is done about damage and about the branches of a git merge; loaded by `check` and `repair` alone."""
