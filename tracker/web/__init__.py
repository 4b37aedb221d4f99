"""The page: events as one HTML file with a drawn timeline, and what a server of it needs.

`embed` turns events into the columns that the script reads, `page` joins template, style, script and data. The
script is built from `source/` (`npm run build`, see the manual) and is committed, so that nobody needs Node to run
the tool. Nothing here opens a store or knows the terminal; `cli` calls it.
"""
