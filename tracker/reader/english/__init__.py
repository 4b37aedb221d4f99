"""English words and their forms, as all rooms of the reader need them."""
