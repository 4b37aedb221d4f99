"""The options that several commands share: about the run, the query, an event, the output format.

Each module declares options and returns what they mean; no command is run and nothing is asked here. Only
commands and the command table import this room.
"""
