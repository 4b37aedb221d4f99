"""Events as rows of a list and as cards, in the order of their dates."""
