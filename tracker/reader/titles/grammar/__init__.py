"""The grammar that titles are cut by: the verbs of a sentence, their subjects and what completes them."""
