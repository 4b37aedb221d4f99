"""Adjectives, behind which a word that can be a verb is a noun: the next talks."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

OF_ADJECTIVES: Final = ("ive", "ous", "ful", "less", "able", "ible", "ional", "ical", "ese")
ADJECTIVES: Final = word_set(
    "last next first second third new own other such few many more several latest final fresh further additional "
    "remaining major minor main key joint common early late recent past future old big large small high low top "
    "foreign domestic federal military naval legal public private global local special annual daily weekly monthly "
    "two three four five six seven eight nine ten"
)
