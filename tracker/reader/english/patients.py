"""Verbs of what is done only to texts, or only to persons: by them one knows what a pronoun means."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

TEXTS: Final = word_set(
    "act accord agreement amendment bill budget charter code contract convention deal decree directive draft law "
    "measure motion order pact plan proposal protocol reform regulation report resolution rule rules statute text "
    "treaty memorandum declaration package offer bid list"
)
OF_TEXTS: Final = word_set(
    "sign ratify adopt enact pass veto approve reject publish promulgate endorse vote initial table amend repeal annul "
    "rescind"
)
# What somebody with the power to do so does to a person, and what courts and police do to one.
OF_PERSONS: Final = word_set(
    "pardon commute grant free release convict sentence charge indict arrest acquit jail imprison accuse sue try "
    "extradite deport detain condemn clear fine expel find order hand prosecute interrogate question summon"
)
