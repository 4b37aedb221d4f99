"""What a sentence says happens: its words, verbs and clauses; the kind, status and anchors of an event."""
