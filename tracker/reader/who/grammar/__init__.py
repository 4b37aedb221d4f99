"""The grammar of a sentence: its words, its verbs, and the noun groups beside them."""
