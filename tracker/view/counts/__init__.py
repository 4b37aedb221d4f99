"""What counting needs besides the events: rows in order, what is worked out from them, what their dates leave open.

Nothing here reads a store or knows an option; `view/analyses` puts it together.
"""
