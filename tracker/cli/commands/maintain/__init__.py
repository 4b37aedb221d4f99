"""Commands that start, check and repair a timeline."""
