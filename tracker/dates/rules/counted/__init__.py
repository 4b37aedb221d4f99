"""Rules for units: near the reference date, counted from it, bounded by it."""
