"""The parties after a verb."""
