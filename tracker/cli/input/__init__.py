"""What a person types: dates, the fields of an event, answers to questions, text in an editor.

It reads and asks; it stores nothing. Options and commands call it.
"""
