"""From an article to proposed events: `propose.propose`, one step a module, each a pure function.

`article` and `text` hold what is read, `proposal` what comes of it. Every quote is a slice of the raw text.
"""
