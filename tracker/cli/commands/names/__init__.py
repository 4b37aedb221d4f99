"""The commands about names: kinds, actors, topics and saved questions.

They keep what they change in the timeline, each change one command that `tracker undo` takes back.
"""
