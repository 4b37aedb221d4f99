"""Events along a line of time: in periods, with gaps and ranges, laid out from top to bottom.

Nothing here knows the width of a screen; a terminal and a picture draw the same layout.
"""
