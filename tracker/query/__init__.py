"""What is asked: the tree of conditions and its meaning, the fields, and the parser of the text."""
