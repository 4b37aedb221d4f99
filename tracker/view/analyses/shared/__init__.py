"""What several analyses share: dates as days that are counted, lines under headings, events lined up by distance.

No analysis is here, and nothing here knows one.
"""
