"""The command line: the only part that knows click, the streams, the environment and today's date.

`main` is the error boundary, `command_table` the list of commands, `session` one run. A new command is a file in
`commands/` and a row of the table; a new analysis is a row of `analyses`. Nothing imports this room.
"""
