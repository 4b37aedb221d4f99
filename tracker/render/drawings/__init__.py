"""Reports that are drawn rather than printed as a plain table; each is a row of `DRAWINGS` in `render/table.py`.

Loaded by that row when needed. Where things stand in a drawing is decided in `view`.
"""
