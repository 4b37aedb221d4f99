"""The command line: the only part that knows click, the streams, the environment and today's date.

Nothing else may import it; what a command computes or draws lives in `view` and `render`.
"""
