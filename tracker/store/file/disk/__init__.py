"""Every system call on files, and the lock between processes.

Nothing else in the store touches the file system.
"""
