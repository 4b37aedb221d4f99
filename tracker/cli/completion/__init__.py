"""Shell completion: the values that complete a word, and the scripts that shells load.

Options name their values here; nothing here may print a notice, since it would end up on the line being typed.
"""
