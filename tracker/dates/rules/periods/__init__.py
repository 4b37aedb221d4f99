"""Rules for weeks, quarters, halves, seasons, years and what lies beyond them."""
