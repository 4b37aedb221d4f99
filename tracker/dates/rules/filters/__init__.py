"""Words and numbers of running text that only look like dates."""
