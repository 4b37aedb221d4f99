"""Commands that add events up."""
