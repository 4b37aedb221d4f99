"""The directory of known actors: canonical names, aliases, parts and groups.

A name, alias or country code in any spelling resolves to one canonical name: `U.S.`, `usa` and `United States`
are one actor, and a query for China also finds its ministries and firms.
"""
