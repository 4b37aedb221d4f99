"""The reader as the tests call it: with the directory that is shipped."""

from functools import cache

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.proposal import Proposal
from tracker.reader.propose import propose


@cache
def shipped() -> Directory:
    return load(shipped_file("world.json"))


def proposals(article: Article) -> tuple[Proposal, ...]:
    return propose(article, shipped())
