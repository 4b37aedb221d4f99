"""The verbs of a running text: their forms, and what each says of time where it stands."""
