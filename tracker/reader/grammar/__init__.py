"""The words of a sentence and its verb groups, for all rooms."""
