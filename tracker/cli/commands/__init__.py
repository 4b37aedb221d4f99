"""The commands, in rooms by the sections of the help; each is a file, listed in `cli/command_table.py`.

A command builds a query, asks the store, hands the answer to a view and prints; nothing else belongs here.
"""
