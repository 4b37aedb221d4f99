"""What a sentence says happens: its words, verbs and clauses; the kind, status, anchors and title of an event."""
