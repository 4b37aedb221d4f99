"""Analysis as values: events in, an immutable report out; nothing here prints or knows a width."""
