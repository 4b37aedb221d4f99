"""Commands that print events, dates and changes."""
