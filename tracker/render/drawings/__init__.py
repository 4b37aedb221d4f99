"""Reports that are drawn rather than printed as a plain table; each is a row of `DRAWINGS` in `render/table.py`."""
