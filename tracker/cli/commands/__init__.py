"""The commands, one a file, in rooms by the sections of the help, each a row of `cli/command_table.py`.

A command builds a query, asks the store, passes the answer to a view and prints the report; nothing else
belongs here, and only the command table loads it.
"""
