"""Bytes to values and back: the timeline, the log, one document, and what is wrong with any of them.

Pure: opens no file and knows no lock. Everything in the engine may call it.
"""
