"""How long whole commands take, as ratios, beside the tools people use for the same; see `__main__`."""
