"""The reader of a saved query: `view:NAME` stands for what was saved under that name."""

import re

import msgspec

from tracker.errors import DateError, QueryError, meant
from tracker.query.letters import fold
from tracker.query.tree import Query
from tracker.query.values import Context


def read_view(value: str, context: Context) -> Query:
    """Read the name of a saved query as that query; raise QueryError for one that refers to itself."""
    name = re.sub(r"[\s_]+", "-", fold(value.strip()))
    if name in context.inside:
        way = " > ".join((*context.inside[context.inside.index(name) :], name))
        raise QueryError(
            f"the view '{name}' refers to itself: {way}", "change one of them: tracker view save NAME QUERY"
        )
    if name not in context.views or context.read is None:
        near = meant(name, context.views)
        raise QueryError(f"there is no view '{value}'{near}", None if near else "tracker view list lists them")
    within = msgspec.structs.replace(context, inside=(*context.inside, name))
    try:
        return context.read(context.views[name], within)
    except (QueryError, DateError) as error:
        raise QueryError(f"in the view '{name}': {error.sentence}", error.hint) from None
