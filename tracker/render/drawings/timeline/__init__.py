"""The timeline in the terminal: its frame, the lanes of ranges beside it, and the dates at its edge."""
