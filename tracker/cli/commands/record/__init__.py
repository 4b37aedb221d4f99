"""Commands that change the timeline."""
