"""The manual: one Markdown page a topic, printed by `tracker help TOPIC`.

A page is a file beside this one and a row of `TOPICS`. It may be read by `cli` alone, and reads nothing of the rest.
"""

import os
from typing import Final

# Topic -> its line in the list of topics, in the order in which a newcomer needs them.
TOPICS: Final[dict[str, str]] = {
    "reading": "Read an article: its events proposed, judged, recorded.",
    "query": "Ask for events: fields, operators, periods.",
    "dates": "How dates are written, read and compared.",
    "fields": "The fields of an event, and the options that set them.",
    "names": "Actors, topics, kinds and saved queries of your own.",
    "formats": "Output formats, and the files of a timeline.",
    "exchange": "Import files of other programs, and export to them.",
    "web": "A timeline as a page to send, served live, or as a picture.",
    "settings": "Options, environment variables, files, exit codes.",
    "git": "Keep a timeline in git, and merge branches.",
    "promises": "What is guaranteed, how, and how it is tested.",
    "speed": "Measured times and memory beside other tools.",
    "python": "Use the ledger as a Python library.",
    "map": "The rooms of the source code, and the path of a command.",
    "contributing": "Where a new phrase, field, format or command goes.",
}


def page(topic: str) -> str:
    """Return the page of a topic of `TOPICS`, in Markdown."""
    with open(os.path.join(os.path.dirname(__file__), f"{topic}.md"), encoding="utf-8") as file:
        return file.read()
