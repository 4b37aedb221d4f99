"""The engine: cut a text into tokens, compile rules, match them.

It knows no rule and no holiday: `rules` compiles the grammar, `phrase` and `article` pass it in.
"""
