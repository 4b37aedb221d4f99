"""What `import` is told about a file: its fields, its format, its profile; and the file opened, with progress shown.

Events are made in `exchange` and recorded by the command; nothing here writes to a timeline.
"""
