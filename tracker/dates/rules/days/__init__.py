"""Rules for days and months: by name, in figures, by weekday, by holiday, from one to another."""
