"""Claims: what a proposal is turned into, whom it is checked against, and what accepting it changes.

`verify` checks claims that somebody else made, `recorded` finds the event that a claim tells again, `accepting` says
what is to be recorded.
"""
