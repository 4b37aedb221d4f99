"""Past or future: what the clause of a date says of it."""
