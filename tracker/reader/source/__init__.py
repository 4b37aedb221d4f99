"""From what a person names to documents to read: files, folders, feeds and addresses.

`places` and `fetch` get bytes, `decoding` makes text of them, `documents` takes text by its format. A document knows
its text with the offset of every character, and what it says of its own publication.
"""
