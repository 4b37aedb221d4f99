"""The machine that matches rules: tokens, patterns, their compilation.

It knows no rule and no holiday: the grammar is given to it.
"""
