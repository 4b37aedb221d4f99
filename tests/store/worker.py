"""A process of its own that does one thing to a timeline: `python -m tests.store.worker PATH COMMAND [NUMBER]`.

Prints what a person would see said: the ids it was promised, once they are.
"""

import os
import random
import sys

import tracker.store.file.disk.lock
import tracker.store.file.format.document
import tracker.store.file.history.changes
import tracker.store.file.scan.fingerprints
import tracker.store.file.scan.lookup
import tracker.store.file.store  # loaded first, so that only the store itself touches files later
import tracker.store.file.tinydb_storage
import tracker.store.file.wal.recovery
import tracker.store.file.wal.transaction
from tests.store.kit import event
from tracker.errors import TrackerError
from tracker.event import changed
from tracker.store import FullStore, open_store

MARK = "/the-command-begins-here"


def main(path: str, command: str, number: str = "1") -> None:
    """Run the command."""
    tracker.store.file.scan.fingerprints.LEAST = 0  # type: ignore[misc] # fingerprints of a small timeline too
    store = open_store(path, command=command, wait_seconds=120, cache=f"{os.path.dirname(path)}.cache")
    if command == "mixed":
        mixed(store, int(number))
        return
    os.access(MARK, os.F_OK)  # seen in a trace of system calls
    if command == "add":
        print("said", store.add([event("new")])[0].id, flush=True)
    elif command == "edit":
        print("said", store.replace([changed(store.get(1), note="edited")])[0].id, flush=True)
    os.access(MARK, os.F_OK)


def mixed(store: FullStore, seed: int) -> None:
    """So many commands of all kinds; what each was promised goes to standard output."""
    choice = random.Random(seed)  # noqa: S311 - a test wants the same numbers again
    mine: list[int] = []
    count = int(os.environ.get("TRACKER_TEST_COMMANDS", "25"))
    for step in range(count):
        kind = choice.choices(("add", "import", "edit", "remove", "list", "undo"), (10, 2, 5, 2, 4, 1))[0]
        try:
            if kind in ("add", "import"):
                many = [event(f"{seed}-{step}-{row}") for row in range(1 if kind == "add" else 20)]
                ids = [added.id for added in store.add(many)]
                mine += ids
                print("added", *ids, flush=True)
            elif kind == "edit" and mine:
                target = choice.choice(mine)
                store.replace([changed(store.get(target), note=f"by {seed} at {step}")])
                print("edited", target, f"by {seed} at {step}", flush=True)
            elif kind == "remove" and mine:
                target = mine.pop(choice.randrange(len(mine)))
                store.remove([target])
                print("removed", target, flush=True)
            elif kind == "list":
                seen = [found.id for found in store.find()]
                assert seen == sorted(set(seen))
                assert set(mine) <= set(seen), "a reader always sees what was promised"
            elif kind == "undo" and mine:
                undo_own(store, mine)
        except TrackerError as error:
            print("refused", kind, error.sentence, flush=True)


def undo_own(store: FullStore, mine: list[int]) -> None:
    """Take back the last change of an event of ours, an edit of it if there was one."""
    target = mine[-1]
    number = next(store.log(target)).number
    change = store.undo(number)
    for edit in change.edits:
        if edit.after is None and edit.id in mine:
            mine.remove(edit.id)
        print("undid", edit.id, "gone" if edit.after is None else edit.after.note or "-", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
