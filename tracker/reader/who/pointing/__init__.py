"""What only points back at whom the text has named: the two countries, both sides; what a pronoun can mean."""
