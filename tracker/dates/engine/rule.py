"""A rule: one way to write a date.

A pattern is written in words, over tokens, not characters: `[the] {nth} quarter [[of] {year}]`.
`[...]` may be left out, `(a|b)` is a choice, `{month}` is any word of that category and is given
to the resolver by that name (`{month2}` for a second one), everything else stands for itself.
A literal word of a category matches by value: `this` is not `last`, while `week` and `weeks` are alike.
Each class of token is one character, so a rule becomes a short regular expression without nested
repeats: no text can make it slow. `compiler.py` translates it.
"""

from typing import NamedTuple

from tracker.dates.engine.matcher import Resolver


class Rule(NamedTuple):
    """One way to write a date: patterns, what they mean, and examples that run as tests.

    An example is text, reference date, EDTF; an empty EDTF says that it is no date. For a rule that holds
    in running text only, the EDTF is that of the last date in the text.
    """

    name: str
    patterns: tuple[str, ...]
    resolve: Resolver
    examples: tuple[tuple[str, str, str], ...]
    where: str = "both"  # both, whole (only a text of its own) or text (only running text)
