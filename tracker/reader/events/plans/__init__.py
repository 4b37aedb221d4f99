"""Plans: what became of them, and what they hang on."""
