"""Tables: CSV, TSV and Excel workbooks, their columns matched with fields, and cells as parts of an event."""
