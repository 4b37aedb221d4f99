"""Reports on the names in a timeline: its actors, topics and saved questions.

Events and what the directory knows in, a report out; no file and no clock.
"""
