"""What a sentence says happens: its words, predicates and clauses; the kind, status and anchors of an event."""
