"""What the words of a title mean that only the text around its sentence explains: pronouns, bare nouns, headlines."""
