"""What is asked: the tree of conditions and its meaning, the fields, and the parser of the text.

Called by `store` and `cli`. It knows no file and no clock: today and the known actors are given to it.
"""
