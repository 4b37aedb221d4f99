"""An import before it is recorded: what came in, kept in a temporary file, and what it would do to a timeline."""
