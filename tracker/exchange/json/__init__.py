"""JSON: canonical events as an array or one a line, and the objects of other programs."""
