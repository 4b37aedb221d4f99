"""Bytes to values and back: the timeline, the log, and what is wrong with either.

Called by all other rooms of the engine. It opens no file and holds no state.
"""
