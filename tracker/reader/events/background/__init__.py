"""The uses of dates that tell no event: what is cited, a habit, a condition, the year of a thing."""
