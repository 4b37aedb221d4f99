"""The command line: the only part that knows click, the streams, the environment and today's date."""
