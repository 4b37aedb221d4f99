"""The dates of an article: what its sentences say, its headings, and its times of day."""
